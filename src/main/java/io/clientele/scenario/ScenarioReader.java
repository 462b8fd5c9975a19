package io.clientele.scenario;

import io.clientele.customer.CustomerReader;
import io.clientele.table.FindingCode;
import io.clientele.table.Findings;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Place;
import io.clientele.table.Refusals;
import io.clientele.table.ScenarioSheets;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Refused;
import io.clientele.table.xlsx.Sheet;
import io.clientele.table.xlsx.Workbook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the scenarios of workbooks, with every mistake at its cell. */
public final class ScenarioReader {

  /** Every scenario gives its own date, so that it means the same on every day. */
  private static final Clock NO_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final HeadingReader headingReader;
  private final RowNames rows;
  private final CustomerReader customers = new CustomerReader(NO_CLOCK);
  private final Findings findings = new Findings();
  private final List<Scenario> all = new ArrayList<>();
  private final Map<String, Place> named = new HashMap<>();

  private ScenarioReader(Forms forms) {
    headingReader = new HeadingReader(new ResultCatalogue(forms));
    rows = RowNames.of(forms);
  }

  /** Reads the scenarios that stand in these workbooks; all else in them is left unread. */
  public static Scenarios read(List<NamedBytes> workbooks) {
    ScenarioReader reader = new ScenarioReader(Forms.shipped());
    workbooks.forEach(reader::read);
    return new Scenarios(reader.all, reader.findings.sorted());
  }

  private void read(NamedBytes file) {
    try {
      Workbook workbook =
          Workbook.read(file.bytes(), sheet -> ScenarioSheets.contain(file.name(), sheet));
      for (Sheet sheet : workbook.sheets()) {
        read(sheet, new Spot(new Place(file.name(), sheet.name(), ""), findings));
      }
    } catch (Refused refused) {
      // any other file is refused where its tables are read
      if (file.name().equals(ScenarioSheets.FILE)) {
        Refusals.report(refused, new Spot(new Place(file.name(), "", ""), findings));
      }
    }
  }

  private void read(Sheet sheet, Spot spot) {
    if (sheet.cells().isEmpty()) {
      return;
    }
    Headings.read(sheet, headingReader, spot)
        .ifPresent(
            headings -> {
              SheetLayout.check(sheet, headings, spot);
              for (int row = headings.firstRow(); row <= sheet.lastRow(); row++) {
                if (!Headings.row(sheet, row).isEmpty()) {
                  read(sheet, row, headings, spot);
                }
              }
            });
  }

  private void read(Sheet sheet, int row, Headings headings, Spot spot) {
    ScenarioRow draft = new ScenarioRow(spot.at(row, headings.nameColumn()));
    for (Cell cell : Headings.row(sheet, row)) {
      Spot at = spot.at(cell.ref());
      Heading heading = headings.byColumn().get(cell.ref().column());
      if (heading instanceof Heading.OfFact fact) {
        draft.fact(fact.fact(), cell, at);
      } else if (heading instanceof Heading.OfResult result) {
        draft.expect(result.result(), cell, rows, at);
      }
    }
    String name = name(sheet, row, headings, spot);
    draft.done(name, headings, customers).filter(scenario -> !name.isEmpty()).ifPresent(all::add);
  }

  /** The scenario's name; empty where it has none of its own, which is then reported. */
  private String name(Sheet sheet, int row, Headings headings, Spot spot) {
    Spot at = spot.at(row, headings.nameColumn());
    Cell cell = sheet.at(row, headings.nameColumn());
    String name = cell == null ? "" : cell.content().toString().strip();
    if (name.isEmpty()) {
      at.report(
          FindingCode.UNNAMED_SCENARIO,
          new Text("the scenario has no name", "该场景没有名称"),
          new Text("name it, or clear the row", "请填写名称，或清空该行"));
      return "";
    }
    Place earlier = named.putIfAbsent(name, at.place());
    if (earlier != null) {
      at.report(
          FindingCode.DUPLICATE_SCENARIO,
          new Text(
              "`" + name + "` is also the name of " + earlier, "`" + name + "`与" + earlier + "重名"),
          new Text("give each scenario a name of its own", "请为每个场景取不同的名称"));
      return "";
    }
    return name;
  }
}
