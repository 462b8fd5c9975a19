package io.clientele.table;

import java.util.List;
import java.util.stream.IntStream;

/** What the checks of whole tables say of a table built of rows. */
final class Checked {

  private Checked() {}

  static List<Finding> findings(Table table) {
    Findings findings = new Findings();
    Spot spot = new Spot(new Place(table.form().file(), table.form().sheet(), ""), findings);
    TableCheck.ALL.forEach(check -> check.check(table, Forms.shipped(), spot));
    return findings.sorted();
  }

  /** The table without its row of an index. */
  static Table without(Table table, int index) {
    List<Row> rows =
        IntStream.range(0, table.rows().size())
            .filter(i -> i != index)
            .mapToObj(table.rows()::get)
            .toList();
    return new Table(table.form(), rows);
  }

  /** As {@code code cell: message → hint}. */
  static List<String> told(List<Finding> findings, boolean zh) {
    return findings.stream()
        .map(
            each ->
                each.code().id()
                    + " "
                    + each.place().cell()
                    + ": "
                    + (zh ? each.message().zh() : each.message().en())
                    + " → "
                    + (zh ? each.hint().zh() : each.hint().en()))
        .toList();
  }
}
