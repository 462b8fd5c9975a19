package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Refused;
import io.clientele.table.xlsx.Sheet;
import io.clientele.table.xlsx.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it stands in its workbook, to be shown: faulty cells as well as sound ones.
 *
 * @param form the table's form; null where no table stands in a sheet of this name
 * @param rows every row below the headings that holds anything; without a form, every row
 */
public record SheetView(String file, String sheet, @Nullable TableForm form, List<ViewRow> rows) {

  public SheetView {
    rows = List.copyOf(rows);
  }

  /**
   * A row that holds anything.
   *
   * @param row of the sheet, 1 for the first
   * @param number 1 for the table's first data row; null where it is none
   * @param cells the texts by cell, in their order
   */
  public record ViewRow(int row, @Nullable Integer number, Map<String, String> cells) {}

  /** The sheets of a workbook; none where the file can't be read, which findings then say. */
  public static List<SheetView> of(NamedBytes workbook, Forms forms) {
    try {
      return Workbook.read(workbook.bytes()).sheets().stream()
          .map(sheet -> of(workbook.name(), sheet, forms))
          .toList();
    } catch (Refused reported) {
      return List.of();
    }
  }

  private static SheetView of(String file, Sheet sheet, Forms forms) {
    TableForm form =
        forms.tables().stream()
            .filter(each -> each.file().equals(file) && each.sheet().equals(sheet.name()))
            .findFirst()
            .orElse(null);
    return new SheetView(file, sheet.name(), form, rows(sheet, form));
  }

  private static List<ViewRow> rows(Sheet sheet, @Nullable TableForm form) {
    List<Integer> data = form == null ? List.of() : DataRows.find(form, sheet);
    int first = form == null ? 1 : TechnicalRows.FIRST_DATA_ROW;
    Map<Integer, Map<String, String>> byRow = new LinkedHashMap<>();
    for (Cell cell : sheet.cells().tailMap(new Ref(first, 1), true).values()) {
      byRow
          .computeIfAbsent(cell.ref().row(), row -> new LinkedHashMap<>())
          .put(cell.ref().toString(), cell.content().toString());
    }
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    data.forEach(row -> numbers.put(row, numbers.size() + 1));
    List<ViewRow> rows = new ArrayList<>();
    byRow.forEach((row, cells) -> rows.add(new ViewRow(row, numbers.get(row), cells)));
    return rows;
  }
}
