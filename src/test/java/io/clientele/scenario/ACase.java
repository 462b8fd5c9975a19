package io.clientele.scenario;

import io.clientele.table.NamedBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A scenarios sheet as an analyst's program would save it: names in row 1, scenarios below. */
public final class ACase {
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Consumer<Sheet>> changes = new ArrayList<>();
  private String file = "scenarios.xlsx";
  private String name = "Scenarios";

  /** Headings after {@code scenario} and {@code asOf}. */
  public static ACase with(Object... headings) {
    ACase sheet = new ACase();
    sheet.rows.add(cells("scenario", "asOf", headings));
    return sheet;
  }

  /** One scenario of 30 June 2024. */
  public ACase scenario(String name, Object... cells) {
    rows.add(cells(name, "2024-06-30", cells));
    return this;
  }

  /** Any cells from column A on; {@code ""} is a blank one. */
  public ACase row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public ACase in(String file, String sheet) {
    this.file = file;
    this.name = sheet;
    return this;
  }

  ACase changed(Consumer<Sheet> change) {
    changes.add(change);
    return this;
  }

  private static List<Object> cells(Object first, Object second, Object... rest) {
    List<Object> row = new ArrayList<>(List.of(first, second));
    row.addAll(List.of(rest));
    return row;
  }

  public NamedBytes workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(name);
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          set(row.createCell(j), rows.get(i).get(j));
        }
      }
      changes.forEach(change -> change.accept(sheet));
      workbook.write(out);
      return new NamedBytes(file, out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public Scenarios read() {
    return ScenarioReader.read(List.of(workbook()));
  }

  /** As {@code code cell}, in order. */
  List<String> findings() {
    return read().findings().stream()
        .map(finding -> (finding.code().id() + " " + finding.place().cell()).trim())
        .toList();
  }

  private static void set(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (value instanceof LocalDate date) {
      CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
      style.setDataFormat(
          cell.getSheet().getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      cell.setCellStyle(style);
      cell.setCellValue(date);
    } else if (!value.equals("")) {
      cell.setCellValue(value.toString());
    }
  }
}
