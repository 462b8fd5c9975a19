package io.clientele.report.target;

import io.clientele.decision.Language;
import io.clientele.table.Column;
import io.clientele.table.FormNames;
import io.clientele.table.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Tells which factors apply to a customer: {@code target-factors#1 ×1.15 (Quadrant star)}. */
public record TargetWhy(FormNames names, Language language) {

  /** The factors in a line; empty for none. */
  public String told(List<Row> factors) {
    return factors.stream().map(this::told).collect(Collectors.joining(language.of("; ", "；")));
  }

  private String told(Row row) {
    String factor = " ×" + row.decimal("factor").stripTrailingZeros().toPlainString();
    return row
        + factor
        + row.tests().stream()
            .map(this::condition)
            .collect(
                Collectors.joining(
                    language.of(", ", "，"), language.of(" (", "（"), language.of(")", "）")));
  }

  private String condition(Row.Test test) {
    Column column = test.column();
    String codes = column.codes();
    String shown = test.condition().shown();
    return language.of(column.label().en(), column.label().zh())
        + " "
        + (codes == null ? shown : names.name(codes, shown, language));
  }
}
