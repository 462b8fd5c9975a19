package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.scenario.Found;
import io.clientele.scenario.Input;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One decision as the tables saw it: the facts, the figures and the rows that fired. */
record Seen(Customer customer, Found found) {

  static Seen in(Decided decided) {
    return new Seen(decided.customer(), Found.in(decided));
  }

  /** What a table sees of an input: a {@link BigDecimal} or a code; null where it is unknown. */
  @Nullable Object value(Input input) {
    Object value = input.fact() == null ? found.at(input.path()) : input.fact().of(customer);
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    return value instanceof Integer count ? BigDecimal.valueOf(count) : value;
  }

  /** Whether the row's own signal, criterion or indicator, or any other value, meets a test. */
  boolean meets(Row row, Row.Test test) {
    return Input.isKey(row, test)
        ? !isFlagKey(row) || "true".equals(value(Input.of(row, test)))
        : test.condition().allows(value(Input.of(row, test)));
  }

  /** Whether the row asks that what it names is true, in a single cell. */
  static boolean isFlagKey(Row row) {
    return row.form().match().equals("Signal");
  }

  /** The rows that fired, as explanations name them. */
  Set<String> rows() {
    return found.rows().stream().map(String::valueOf).collect(Collectors.toSet());
  }
}
