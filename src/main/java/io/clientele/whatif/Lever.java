package io.clientele.whatif;

import io.clientele.customer.Fact;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a sales team can act on, as the analysts' table says.
 *
 * @param rise whether it goes up, to yes or to a better code; else down
 * @param step what one step changes, in the fact's unit
 * @param mostSteps how many steps one customer can be moved
 * @param limit the value beyond which it is never moved; null for none
 * @param effort working days that a step takes
 */
record Lever(
    Fact fact,
    boolean rise,
    BigDecimal step,
    int mostSteps,
    @Nullable BigDecimal limit,
    BigDecimal effort) {

  private static final String TABLE = "levers";

  /** The levers in the order of the table; none where the release lacks it. */
  static List<Lever> of(Tables tables) {
    return rows(tables).map(Lever::of).flatMap(Optional::stream).toList();
  }

  private static Stream<Row> rows(Tables tables) {
    return tables.find(TABLE).map(Table::rows).stream().flatMap(List::stream);
  }

  private static Optional<Lever> of(Row row) {
    String direction = row.text("direction");
    if (direction.equals("NONE")) {
      return Optional.empty();
    }
    return Optional.of(
        new Lever(
            fact(row.getKey()),
            direction.equals("RISE"),
            row.decimal("step"),
            row.integer("mostSteps"),
            row.outcomes().containsKey("limit") ? row.decimal("limit") : null,
            row.decimal("effort")));
  }

  private static Fact fact(String key) {
    return Stream.of(Fact.values())
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no fact is called `" + key + "`"));
  }
}
