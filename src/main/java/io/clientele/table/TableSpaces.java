package io.clientele.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spaces that a table's rows divide: one, or one for each indicator or criterion where rows
 * name what they ask about. A table is asked only when all its inputs are known.
 */
final class TableSpaces {

  /** No cell holds more decimals. */
  private static final BigDecimal FINEST = new BigDecimal("0.0000000001");

  private final Table table;
  private final TableForm form;
  private final Forms forms;

  private TableSpaces(Table table, Forms forms) {
    this.table = table;
    this.form = table.form();
    this.forms = forms;
  }

  /** None for tables of prefixes or parameters. */
  static List<TableSpace> of(Table table, Forms forms) {
    TableSpaces spaces = new TableSpaces(table, forms);
    return switch (table.form().policy()) {
      case LONGEST_PREFIX, PARAMETERS -> List.of();
      case UNIQUE, COLLECT ->
          table.form().asksByName() ? spaces.byName() : List.of(spaces.ofAllRows());
    };
  }

  private TableSpace ofAllRows() {
    List<Input> inputs = new ArrayList<>();
    for (String name : form.inputs()) {
      int position = inputs.size();
      List<Row.Test> tests = tests(table.rows(), position, position);
      inputs.add(Input.of(name, label(name), domain(name), tests));
    }
    return TableSpace.of(inputs, 0, table.rows());
  }

  private List<TableSpace> byName() {
    List<TableSpace> spaces = new ArrayList<>();
    Map<String, Text> labels = labels(form.conditions().get(0).codes());
    for (Map.Entry<String, Text> each : labels.entrySet()) {
      String name = each.getKey();
      List<Row> rows = table.rows().stream().filter(row -> row.getKey().equals(name)).toList();
      Domain domain = form.domains().get(name);
      if (domain == null) {
        throw new IllegalStateException("forms.yaml says nothing of what `" + name + "` can be");
      }
      List<Row.Test> tests = tests(rows, 1, Integer.MAX_VALUE);
      Input input = Input.of(name, each.getValue(), domain, tests);
      spaces.add(TableSpace.of(List.of(input), 1, rows));
    }
    return spaces;
  }

  private static List<Row.Test> tests(List<Row> rows, int first, int last) {
    return rows.stream()
        .flatMap(row -> row.tests().stream())
        .filter(test -> test.input() >= first && test.input() <= last)
        .toList();
  }

  private Domain domain(String name) {
    Column column = column(name);
    Domain given = form.domains().get(name);
    if (column.codes() != null) {
      return new Domain(null, null, null, codes(column.codes()), null);
    }
    BigDecimal step = given == null ? null : given.step();
    return new Domain(column.min(), column.max(), step == null ? step(column) : step, null, null);
  }

  private @Nullable List<String> codes(String list) {
    Forms.CodeList codes = forms.codes().get(list);
    return codes == null || codes.open() ? null : List.copyOf(codes.labels().keySet());
  }

  private static @Nullable BigDecimal step(Column column) {
    return switch (column.type()) {
      case INTEGER -> BigDecimal.ONE;
      case MONEY -> new BigDecimal("0.01");
      case RATE, DECIMAL -> FINEST;
      case CODE, CODES, INDUSTRY, TEXT, DUE -> null;
    };
  }

  private Map<String, Text> labels(@Nullable String list) {
    Forms.CodeList codes = list == null ? null : forms.codes().get(list);
    return codes == null ? Map.of() : codes.labels();
  }

  private Column column(String name) {
    return form.conditions().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The heading of the input's first column without its last word, such as "from". */
  private Text label(String name) {
    Column column = column(name);
    String zh = column.label().zh();
    int last = column.is() == Operator.EQUAL ? -1 : zh.lastIndexOf(' ');
    return new Text(name, last < 0 ? zh : zh.substring(0, last));
  }
}
