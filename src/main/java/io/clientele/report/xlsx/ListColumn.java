package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.run.Row;
import io.clientele.scenario.Result;
import java.util.function.Function;

/**
 * A column of a long list.
 *
 * @param width in characters
 * @param value reads a row
 */
record ListColumn(String heading, int width, Function<Row, Value> value) {

  static ListColumn text(String heading, int width, String column) {
    return new ListColumn(heading, width, row -> Value.text(row.text(column)));
  }

  static ListColumn of(Fact fact, Values values) {
    Format format = Values.format(fact);
    String heading = values.words().fact(fact);
    return new ListColumn(
        inUnit(heading, format, values.words()),
        fact == Fact.NAME ? 30 : width(format),
        row -> values.fact(row, fact));
  }

  static ListColumn of(Result result, Values values) {
    return result(result.path(), values);
  }

  static ListColumn result(String path, Values values) {
    Format format = values.format(path);
    return new ListColumn(
        inUnit(values.words().result(path), format, values.words()),
        width(format),
        row -> values.result(row, path));
  }

  private static String inUnit(String heading, Format format, Words words) {
    return format == Format.YUAN ? heading + words.of(" (yuan)", "（元）") : heading;
  }

  private static int width(Format format) {
    return switch (format) {
      case TEXT -> 14;
      case YUAN -> 16;
      case DAY -> 12;
      case COUNT, PERCENT, SCORE, RATIO -> 11;
    };
  }
}
