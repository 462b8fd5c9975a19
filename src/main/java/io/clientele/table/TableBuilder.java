package io.clientele.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns checked rows into those that decide. */
final class TableBuilder {
  private final TableForm form;
  private final List<String> inputs;
  private final List<String> prefixes;

  private TableBuilder(TableForm form, List<DraftRow> rows) {
    this.form = form;
    this.inputs = form.inputs();
    this.prefixes = rows.stream().map(DraftRow::key).distinct().toList();
  }

  /** The table of the rows that are sound. */
  static Table build(TableForm form, List<DraftRow> rows) {
    TableBuilder builder = new TableBuilder(form, rows);
    return new Table(form, rows.stream().filter(DraftRow::sound).map(builder::row).toList());
  }

  private Row row(DraftRow draft) {
    return new Row(form, draft.number(), draft.sheetRow(), tests(draft), outcomes(draft));
  }

  private List<Row.Test> tests(DraftRow draft) {
    List<Row.Test> tests = new ArrayList<>();
    for (int i = 0; i < form.conditions().size(); i++) {
      Column column = form.conditions().get(i);
      Condition condition = condition(column, draft, draft.value(i));
      if (condition != null) {
        String cell = draft.cell(i).toString();
        tests.add(new Row.Test(column, cell, inputs.indexOf(column.name()), condition));
      }
    }
    return tests;
  }

  private @Nullable Condition condition(Column column, DraftRow draft, @Nullable CellValue value) {
    if (column.is() == Operator.STARTS_WITH && form.policy() == HitPolicy.LONGEST_PREFIX) {
      return startsWith(value instanceof CellValue.Word word ? word.text() : "");
    }
    if (value instanceof CellValue.Amount amount) {
      return bound(column, amount.number());
    }
    if (value instanceof CellValue.Words words) {
      return new Condition.OneOf(words.texts(), draft.key().equals(CellReader.INDUSTRY));
    }
    return value instanceof CellValue.Word word ? new Condition.Equal(word.text()) : null;
  }

  private static Condition bound(Column column, BigDecimal number) {
    return switch (Objects.requireNonNull(column.is())) {
      case AT_LEAST -> new Condition.AtLeast(number);
      case AT_MOST -> new Condition.AtMost(number);
      case BELOW -> new Condition.Below(number);
      case EQUAL, STARTS_WITH, ONE_OF ->
          throw new IllegalStateException("column " + column.name() + " can't compare numbers");
    };
  }

  private Condition startsWith(String prefix) {
    List<String> longer =
        prefixes.stream()
            .filter(other -> other.length() > prefix.length() && other.startsWith(prefix))
            .toList();
    return new Condition.StartsWith(prefix, longer);
  }

  private Map<String, Object> outcomes(DraftRow draft) {
    Map<String, Object> outcomes = new HashMap<>();
    for (int i = 0; i < form.outcomes().size(); i++) {
      CellValue value = draft.value(form.conditions().size() + i);
      if (value != null) {
        outcomes.put(form.outcomes().get(i).name(), outcome(value));
      }
    }
    return outcomes;
  }

  private static Object outcome(CellValue value) {
    if (value instanceof CellValue.Amount amount) {
      return amount.number();
    }
    if (value instanceof CellValue.Words words) {
      return String.join(";", words.texts());
    }
    return ((CellValue.Word) value).text();
  }
}
