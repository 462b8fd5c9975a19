package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the first row of several counts, each row counts somewhere, and rows that may meet say the
 * same. A general row after a special one is meant so.
 */
final class ShadowCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    int key = keyOf(table.form());
    if (key < 0) {
      return;
    }
    String name = table.form().outcomes().get(key).name();
    Map<String, List<Row>> before = new HashMap<>();
    for (Row row : table.rows()) {
      List<Row> same = before.computeIfAbsent(row.text(name), code -> new ArrayList<>());
      for (Row earlier : same) {
        if (report(row, earlier, name, spot)) {
          break;
        }
      }
      same.add(row);
    }
  }

  /** The outcome that rows share where the first counts: the one that names what they set. */
  private static int keyOf(TableForm form) {
    List<Column> outcomes = form.outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      String sets = Objects.requireNonNullElse(outcomes.get(i).sets(), "");
      if (form.policy() == HitPolicy.COLLECT && sets.contains("{" + outcomes.get(i).name() + "}")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean report(Row row, Row earlier, String name, Spot spot) {
    Spot at = spot.at(Ref.parse(row.tests().get(0).cell()));
    String code = "`" + row.text(name) + "`";
    if (isWithin(row, earlier)) {
      shadowed(code, earlier, at);
      return true;
    }
    boolean special = isWithin(earlier, row);
    if (!special && mayMeet(row, earlier) && !row.outcomes().equals(earlier.outcomes())) {
      conflicting(code, earlier, at);
      return true;
    }
    return false;
  }

  /** Whether whatever meets a row meets the other too. */
  private static boolean isWithin(Row row, Row other) {
    return other.tests().stream()
        .allMatch(
            asked ->
                row.tests().stream()
                    .anyMatch(
                        test ->
                            test.column().equals(asked.column())
                                && test.condition().equals(asked.condition())));
  }

  private static boolean mayMeet(Row row, Row other) {
    return row.tests().stream()
        .noneMatch(
            test ->
                other.tests().stream()
                    .anyMatch(
                        asked ->
                            asked.input() == test.input()
                                && asked.condition() instanceof Condition.Equal
                                && test.condition() instanceof Condition.Equal
                                && !asked.condition().equals(test.condition())));
  }

  private static void shadowed(String code, Row earlier, Spot spot) {
    int row = earlier.sheetRow();
    spot.report(
        FindingCode.SHADOWED_ROW,
        new Text(
            "the row changes nothing: row " + row + " sets " + code + " whenever this one would",
            "该行不起作用：凡满足该行的情况，第" + row + "行都已给出" + code),
        new Text("delete the row or change its conditions", "请删除该行或修改其条件"));
  }

  private static void conflicting(String code, Row earlier, Spot spot) {
    int row = earlier.sheetRow();
    spot.report(
        FindingCode.CONFLICTING_ROW,
        new Text(
            code + " is set otherwise in row " + row + "; where both rows apply, that one counts",
            code + "在第" + row + "行内容不同；两行都满足时以该行为准"),
        new Text("say the same in both rows, or leave it if it is meant", "请统一两行内容；若有意如此，可保留"));
  }
}
