package io.clientele.scenario;

import io.clientele.table.FindingCode;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The headings of a scenarios sheet.
 *
 * @param row where they stand
 * @param firstRow where the scenarios begin: below the labels, where there are any
 * @param byColumn what each column holds
 */
record Headings(int row, int firstRow, Map<Integer, Heading> byColumn) {

  /** The rows in which headings are looked for. */
  private static final int SEARCHED = 30;

  private static final Set<String> LABELS = Set.of("scenario", "场景", "scenario场景", "场景scenario");

  /** Finds and reads the headings; empty where there are none, which is then reported. */
  static Optional<Headings> read(Sheet sheet, HeadingReader reader, Spot spot) {
    int row = find(sheet, reader);
    if (row == 0) {
      spot.report(
          FindingCode.NO_SCENARIO_COLUMN,
          new Text("no heading says `scenario`", "没有名为`scenario`的列"),
          new Text(
              "head the column of the scenarios' names with `scenario`, and its row with names"
                  + " of facts and results",
              "请将场景名称列的列名写为`scenario`，同一行填写客户数据和结果的名称"));
      return Optional.empty();
    }
    Map<Integer, Heading> byColumn = new TreeMap<>();
    for (Cell cell : row(sheet, row)) {
      Spot at = spot.at(cell.ref());
      Heading heading = reader.read(cell, at);
      if (isSecond(heading, byColumn)) {
        twice(HeadingReader.name(cell), at);
      }
      byColumn.put(cell.ref().column(), heading);
    }
    return Optional.of(
        new Headings(row, row + (isLabels(sheet, row + 1, byColumn) ? 2 : 1), byColumn));
  }

  /** The column that holds the scenarios' names. */
  int nameColumn() {
    return byColumn.entrySet().stream()
        .filter(column -> column.getValue() instanceof Heading.Name)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Where what is read stands. */
  Map<Heading, Integer> columns() {
    Map<Heading, Integer> columns = new HashMap<>();
    byColumn.forEach((column, heading) -> columns.putIfAbsent(heading, column));
    columns.keySet().removeIf(each -> each instanceof Heading.Note);
    return columns;
  }

  /** Of the rows with a column for names, the one with the most names that are understood. */
  private static int find(Sheet sheet, HeadingReader reader) {
    int found = 0;
    long most = 0;
    for (int row = 1; row <= Math.min(sheet.lastRow(), SEARCHED); row++) {
      Collection<Cell> cells = row(sheet, row);
      boolean named =
          cells.stream().anyMatch(cell -> HeadingReader.isScenario(HeadingReader.name(cell)));
      long known =
          cells.stream().filter(cell -> reader.find(HeadingReader.name(cell)).isPresent()).count();
      if (named && known > most) {
        most = known;
        found = row;
      }
    }
    return found;
  }

  static Collection<Cell> row(Sheet sheet, int row) {
    return sheet.cells().subMap(new Ref(row, 1), true, new Ref(row, 16_384), true).values();
  }

  private static boolean isSecond(Heading heading, Map<Integer, Heading> before) {
    boolean free = heading instanceof Heading.Note || heading instanceof Heading.Unknown;
    return !free && before.containsValue(heading);
  }

  private static void twice(String name, Spot spot) {
    spot.report(
        FindingCode.DUPLICATE_COLUMN,
        new Text("the sheet has two columns `" + name + "`", "工作表中有两列`" + name + "`"),
        new Text("keep one of them", "请保留其中一列"));
  }

  /** The row below the headings holds labels where it says so under {@code scenario}. */
  private static boolean isLabels(Sheet sheet, int row, Map<Integer, Heading> byColumn) {
    for (Map.Entry<Integer, Heading> column : byColumn.entrySet()) {
      Cell cell = sheet.at(row, column.getKey());
      if (column.getValue() instanceof Heading.Name && cell != null) {
        String text = cell.content().toString().replaceAll("[\\s/·|]", "");
        return LABELS.contains(text.toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }
}
