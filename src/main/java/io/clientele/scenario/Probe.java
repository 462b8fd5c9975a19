package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts tried out, with what the ruleset decides by them. */
record Probe(Facts facts, Found found) {

  /**
   * Decides by these facts; empty where a fact is out of its range.
   *
   * @throws io.clientele.ruleset.TableFault where the tables can't decide
   */
  static Optional<Probe> of(Facts facts, Ruleset ruleset) {
    return facts.customer().map(customer -> new Probe(facts, Found.in(ruleset.decide(customer))));
  }

  /** What a table sees of an input: a number or a code; null where it is unknown. */
  @Nullable Object seen(Input input) {
    Fact fact = input.fact();
    if (fact == null) {
      return found.at(input.path());
    }
    Object value = facts.get(fact);
    return value instanceof Boolean flag ? flag.toString() : value;
  }

  @Nullable BigDecimal number(Input input) {
    return seen(input) instanceof BigDecimal number ? number : null;
  }

  /** Whether a value meets each of the row's conditions, but those on one input. */
  boolean meets(Row row, @Nullable Input but) {
    for (Row.Test test : row.tests()) {
      if (!Input.isKey(row, test)) {
        Input input = Input.of(row, test);
        if (!input.equals(but) && !test.condition().allows(seen(input))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rows of a table that fired. */
  List<String> rows(String table) {
    return found.rows().stream()
        .map(String::valueOf)
        .filter(row -> row.startsWith(table + "#"))
        .toList();
  }
}
