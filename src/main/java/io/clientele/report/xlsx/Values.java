package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.run.Row;
import io.clientele.scenario.Result;
import org.jspecify.annotations.Nullable;

/** Reads facts and results of a customer's row, in the form in which people read them. */
record Values(Words words) {

  Value fact(Row row, Fact fact) {
    String column = fact.place();
    return switch (fact.type()) {
      case TEXT -> Value.text(row.text(column));
      case CODE -> Value.text(code(fact, row.text(column)));
      case DATE -> Value.day(row.day(column));
      case FLAG -> Value.text(flag(row.flag(column)));
      case NUMBER -> Value.number(row.number(column), format(fact));
    };
  }

  /** How a fact's numbers are shown; a text for what is none. */
  static Format format(Fact fact) {
    return switch (fact.type()) {
      case DATE -> Format.DAY;
      case TEXT, CODE, FLAG -> Format.TEXT;
      case NUMBER ->
          switch (fact.unit()) {
            case "yuan" -> Format.YUAN;
            case "fraction" -> Format.PERCENT;
            default -> fact.decimals() == 0 ? Format.COUNT : Format.SCORE;
          };
    };
  }

  private @Nullable String code(Fact fact, @Nullable String code) {
    return code == null || fact.codes().isEmpty() ? code : words.named("indicatorCode", code);
  }

  private @Nullable String flag(@Nullable Boolean flag) {
    return flag == null ? null : words.named("indicatorCode", flag.toString());
  }

  Value result(Row row, Result result) {
    return result(row, result.path());
  }

  Value result(Row row, String path) {
    Format format = format(path);
    return format == Format.TEXT
        ? Value.text(words.code(path, row.text(path)))
        : Value.number(row.number(path), format);
  }

  /** How a result is shown. */
  Format format(String path) {
    return switch (path) {
      case "clv.amount", "derived.averageOrderValue" -> Format.YUAN;
      case "clv.retention",
          "derived.amountDrop",
          "derived.interactionDrop",
          "derived.complaintRate" ->
          Format.PERCENT;
      case "value.index",
          "derived.activity",
          "derived.interactionsPerMonth",
          "derived.intervalRatio" ->
          Format.RATIO;
      case "value.score",
          "account.score",
          "health.score",
          "composite.score",
          "composite.current",
          "composite.growth",
          "composite.stability",
          "composite.strategic" ->
          Format.SCORE;
      default ->
          words.results().find(path).map(Result::kind).orElse(Result.Kind.CODE)
                  == Result.Kind.NUMBER
              ? Format.COUNT
              : Format.TEXT;
    };
  }
}
