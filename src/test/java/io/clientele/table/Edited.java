package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that ship, as an analyst would save them after an edit. */
public final class Edited {

  private Edited() {}

  /** A workbook that ships, untouched. */
  public static NamedBytes shipped(String file) {
    try {
      return new NamedBytes(file, Files.readAllBytes(Path.of("decision-tables", file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Copies the workbooks that ship but for their scenarios, which would hold up edits of bounds.
   */
  public static Path copyWithoutScenarios(Path folder) throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("decision-tables"))) {
      for (Path each : shipped.toList()) {
        if (!each.endsWith("scenarios.xlsx")) {
          Files.copy(each, folder.resolve(each.getFileName()));
        }
      }
    }
    return folder;
  }

  /** A workbook that ships with another value in one cell. */
  public static NamedBytes cell(String file, String sheet, String cell, Object value) {
    return cell(shipped(file), sheet, cell, value);
  }

  /** A workbook with another value in one cell. */
  public static NamedBytes cell(NamedBytes workbook, String sheet, String cell, Object value) {
    return workbook(workbook, poi -> ASheet.set(poi.getSheet(sheet), Ref.parse(cell), value));
  }

  /**
   * The weights of the value index with another one for the amount, and one for the years that
   * keeps their sum at 1.
   */
  public static NamedBytes amountWeight(Object weight) {
    NamedBytes edited = cell("value.xlsx", "Weights", "D12", weight);
    return weight instanceof Double share
        ? cell(edited, "Weights", "D14", Math.round((0.8 - share) * 100) / 100.0)
        : edited;
  }

  /** A workbook that ships with another format of one cell. */
  public static NamedBytes format(String file, String sheet, String cell, String format) {
    return workbook(
        shipped(file),
        poi -> {
          var style = poi.createCellStyle();
          style.setDataFormat(poi.createDataFormat().getFormat(format));
          ASheet.cell(poi.getSheet(sheet), Ref.parse(cell)).setCellStyle(style);
        });
  }

  /** A workbook that ships, saved by another program. */
  public static NamedBytes resaved(String file) {
    return workbook(shipped(file), poi -> {});
  }

  /** A workbook after any edit. */
  public static NamedBytes workbook(NamedBytes file, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      edit.accept(poi);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      poi.write(out);
      return new NamedBytes(file.name(), out.toByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
