package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with one table, as an analyst's program would save it. */
final class ASheet {
  private final TableForm form;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Consumer<Sheet>> changes = new ArrayList<>();

  private ASheet(TableForm form) {
    this.form = form;
  }

  static ASheet of(String table) {
    return new ASheet(Forms.shipped().table(table));
  }

  /** Three sound rows: 0–30, 31–90 and from 91 days. */
  static ASheet ofRecency() {
    return of("rfm-recency")
        .with(0, 30, 5, "HIGH")
        .with(31, 90, 3, "MEDIUM")
        .with(91, "", 1, "LOW");
  }

  static ASheet ofActions() {
    return of("actions").with(action(10, "STAR", "VISIT_STARS"));
  }

  static Object[] action(int rank, String quadrant, String action) {
    return new Object[] {
      quadrant,
      "",
      "",
      "",
      "",
      "",
      "",
      rank,
      action,
      "Call them",
      "致电",
      "ACCOUNT_MANAGER",
      "ONCE",
      "+3d",
      "PHONE"
    };
  }

  /** Adds a row; {@code ""} is a blank cell. */
  ASheet with(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  ASheet withCell(String cell, Object value) {
    return changed(sheet -> set(sheet, Ref.parse(cell), value));
  }

  ASheet withFormula(String cell, String formula, double stored) {
    return changed(
        sheet -> {
          Cell found = cell(sheet, Ref.parse(cell));
          found.setCellFormula(formula);
          found.setCellValue(stored);
        });
  }

  ASheet withFormat(String cell, String format) {
    return changed(
        sheet -> {
          CellStyle style = sheet.getWorkbook().createCellStyle();
          style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
          cell(sheet, Ref.parse(cell)).setCellStyle(style);
        });
  }

  ASheet changed(Consumer<Sheet> change) {
    changes.add(change);
    return this;
  }

  Forms forms() {
    return new Forms(Forms.shipped().codes(), List.of(form));
  }

  NamedBytes file() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(form.sheet());
      fill(sheet);
      changes.forEach(change -> change.accept(sheet));
      workbook.write(out);
      return new NamedBytes(form.file(), out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Reading read() {
    return new TableReader(forms()).read(List.of(file()));
  }

  /** As {@code code cell}, in order. */
  List<String> findings() {
    return listed(read());
  }

  static List<String> listed(Reading reading) {
    return reading.findings().stream()
        .map(finding -> (finding.code().id() + " " + finding.place().cell()).trim())
        .toList();
  }

  private void fill(Sheet sheet) {
    set(sheet, Ref.parse("B1"), form.title().en());
    TechnicalRows.of(form).forEach((ref, text) -> set(sheet, ref, text));
    String merged = TechnicalRows.mergedPattern(form);
    if (!merged.isEmpty()) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
    }
    List<Column> columns = form.columns();
    for (int i = 0; i < columns.size(); i++) {
      set(sheet, new Ref(TechnicalRows.HEADING_ROW, 3 + i), columns.get(i).label().zh());
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.get(row).size(); i++) {
        set(sheet, new Ref(TechnicalRows.FIRST_DATA_ROW + row, 3 + i), rows.get(row).get(i));
      }
    }
  }

  static void set(Sheet sheet, Ref ref, Object value) {
    Cell cell = cell(sheet, ref);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value.equals("")) {
      cell.setBlank();
    } else {
      cell.setBlank(); // or an inline text would stay beside the new one
      cell.setCellValue(value.toString());
    }
  }

  static Cell cell(Sheet sheet, Ref ref) {
    Row row = sheet.getRow(ref.row() - 1);
    row = row == null ? sheet.createRow(ref.row() - 1) : row;
    return row.getCell(ref.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
