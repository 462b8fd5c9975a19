package io.clientele.table;

import io.clientele.table.xlsx.Refused;
import io.clientele.table.xlsx.Sheet;
import io.clientele.table.xlsx.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one workbook after the other; knows which ones it has seen. */
final class WorkbookReader {
  private final Forms forms;
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();

  WorkbookReader(Forms forms, Findings findings) {
    this.forms = forms;
    this.findings = findings;
  }

  /** The tables of a workbook that have data rows; faulty ones may lack some. */
  List<Table> read(NamedBytes file) {
    List<TableForm> expected =
        forms.tables().stream().filter(form -> form.file().equals(file.name())).toList();
    Spot spot = new Spot(new Place(file.name(), "", ""), findings);
    if (!seen.add(file.name())) {
      spot.report(
          FindingCode.DUPLICATE_WORKBOOK,
          new Text("the file is given twice", "该文件重复提供"),
          new Text("give each file once", "每个文件只提供一次"));
      return List.of();
    }
    if (file.name().equals(ScenarioSheets.FILE)) {
      return List.of();
    }
    if (expected.isEmpty() && !hasScenarios(file)) {
      unknown(spot);
      return List.of();
    }
    try {
      return read(Workbook.read(file.bytes()), expected, spot);
    } catch (Refused refused) {
      Refusals.report(refused, spot);
      return List.of();
    }
  }

  /** Whether a workbook that no table stands in holds scenarios. */
  private static boolean hasScenarios(NamedBytes file) {
    try {
      return Workbook.sheetNames(file.bytes()).contains(ScenarioSheets.SHEET);
    } catch (Refused refused) {
      return false; // then its name is what is wrong first
    }
  }

  private List<Table> read(Workbook workbook, List<TableForm> expected, Spot spot) {
    List<Table> tables = new ArrayList<>();
    Set<String> found = new HashSet<>();
    for (Sheet sheet : workbook.sheets()) {
      Spot at = new Spot(new Place(spot.place().file(), sheet.name(), ""), findings);
      for (TableForm form : expected) {
        if (form.sheet().equals(sheet.name())) {
          found.add(sheet.name());
          tables.add(new SheetReader(form, forms, sheet, at).read());
        }
      }
      boolean scenarios = ScenarioSheets.contain(spot.place().file(), sheet.name());
      if (!found.contains(sheet.name()) && !scenarios) {
        unknownSheet(at, expected);
      }
    }
    expected.stream().filter(form -> !found.contains(form.sheet())).forEach(this::missingSheet);
    return tables;
  }

  /** Every workbook of the forms that wasn't read so far and that rules read. */
  void reportMissingWorkbooks() {
    forms.tables().stream()
        .filter(form -> !form.optional())
        .map(TableForm::file)
        .distinct()
        .forEach(this::missingWorkbook);
  }

  private void missingWorkbook(String file) {
    if (!seen.contains(file)) {
      findings.add(
          FindingCode.MISSING_WORKBOOK,
          new Place(file, "", ""),
          new Text("the workbook is missing", "缺少该工作簿"),
          new Text("restore it from the release", "请从发布版本中恢复"));
    }
  }

  private void missingSheet(TableForm form) {
    findings.add(
        FindingCode.MISSING_SHEET,
        new Place(form.file(), form.sheet(), ""),
        new Text("the sheet is missing", "缺少该工作表"),
        new Text("restore it from the release", "请从发布版本中恢复"));
  }

  private void unknown(Spot spot) {
    List<String> files = forms.tables().stream().map(TableForm::file).distinct().toList();
    Text guess = DidYouMean.of(spot.place().file(), files);
    spot.report(
        FindingCode.UNKNOWN_WORKBOOK,
        new Text("no table stands in a file of this name", "没有表使用此文件名"),
        new Text(guess.en() + "rename or remove it", guess.zh() + "请改名或移除"));
  }

  private static void unknownSheet(Spot spot, List<TableForm> expected) {
    List<String> sheets = expected.stream().map(TableForm::sheet).toList();
    Text guess = DidYouMean.of(spot.place().sheet(), sheets);
    spot.report(
        FindingCode.UNKNOWN_SHEET,
        new Text("no table stands in a sheet of this name; it is ignored", "没有表使用此工作表名，其内容不生效"),
        new Text(guess.en() + "rename or remove it", guess.zh() + "请改名或移除"));
  }
}
