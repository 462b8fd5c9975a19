package io.clientele.ruleset;

import io.clientele.decision.RowRule;
import io.clientele.decision.Style;
import io.clientele.decision.Template;
import io.clientele.table.Column;
import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what an explanation says of one row, from the row's own cells and labels. */
final class RowExplainer {

  private final CellWords words;
  private final Row row;
  private final TableForm form;

  RowExplainer(Forms forms, Row row) {
    this.words = new CellWords(forms);
    this.row = row;
    this.form = row.form();
  }

  RowRule rule() {
    Template en = sentence(form.text().en(), Text::en);
    Template zh = sentence(form.text().zh(), Text::zh);
    return new RowRule(form.name(), row.number(), form.model(), json(en, zh), en, zh);
  }

  private Template json(Template en, Template zh) {
    Template.Builder out = Template.builder();
    out.text("{\"kind\":\"row\",\"rule\":").string(row.toString());
    out.text(",\"model\":").string(form.model());
    out.text(",\"source\":{\"file\":").string(form.file());
    out.text(",\"sheet\":").string(form.sheet());
    out.text(",\"row\":" + row.sheetRow() + ",\"cells\":{");
    cells(out);
    out.text("}},\"because\":[");
    because(out);
    out.text("],\"sets\":{");
    sets(out);
    out.text("},\"text\":{\"en\":\"").inString(en);
    out.text("\",\"zh\":\"").inString(zh);
    return out.text("\"}}").build();
  }

  private void cells(Template.Builder out) {
    String comma = "";
    for (Row.Test test : row.tests()) {
      if (!test.condition().shown().isEmpty()) {
        out.text(comma).string(test.cell()).text(":").string(test.condition().shown());
        comma = ",";
      }
    }
  }

  private void because(Template.Builder out) {
    String comma = "";
    for (Row.Test test : row.tests()) {
      out.text(comma).text("{\"fact\":").string(fact(test.column()));
      out.text(",\"value\":").value(test.input(), Style.JSON);
      out.text(",\"condition\":").string(condition(test)).text("}");
      comma = ",";
    }
  }

  /** What a `value` or `code` column compares is named by the row itself. */
  private String fact(Column column) {
    boolean named = column.name().equals("value") || column.name().equals("code");
    return named && !row.getKey().isEmpty() ? row.getKey() : column.name();
  }

  private static String condition(Row.Test test) {
    if (test.condition() instanceof Condition.StartsWith start && start.prefix().isEmpty()) {
      return "no more specific row";
    }
    return sign(test) + " " + test.condition().shown();
  }

  private static String sign(Row.Test test) {
    return test.column().is() == null ? "=" : test.column().is().sign();
  }

  private void sets(Template.Builder out) {
    String comma = "";
    for (Map.Entry<String, Object> set : CellWords.sets(row).entrySet()) {
      out.text(comma).string(set.getKey()).text(":");
      out.text(
          set.getValue() instanceof BigDecimal number
              ? Style.JSON.show(number)
              : Template.quoted(set.getValue().toString()));
      comma = ",";
    }
  }

  private Template sentence(String pattern, Function<Text, String> language) {
    return new Sentence(pattern).template((place, out) -> fill(place, language, out));
  }

  private void fill(String place, Function<Text, String> language, Template.Builder out) {
    if (place.equals("why")) {
      out.text(why(language));
    } else if (place.endsWith("?")) {
      out.text(language.apply(span(input(place.substring(0, place.length() - 1)))));
    } else if (row.outcomes().containsKey(place)) {
      out.text(outcome(place, language));
    } else {
      value(input(place), language, out);
    }
  }

  private String outcome(String name, Function<Text, String> language) {
    Column column =
        form.outcomes().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Object value = row.outcomes().get(name);
    if (value instanceof BigDecimal number) {
      return CellWords.style(column).show(number);
    }
    return language.apply(words.label(column, String.valueOf(value)));
  }

  /** The name of the input that a place means; `met` is whichever of value and code is asked. */
  private String input(String place) {
    if (!place.equals("met")) {
      return place;
    }
    boolean byCode = row.tests().stream().anyMatch(test -> test.column().name().equals("code"));
    return byCode ? "code" : "value";
  }

  private void value(String input, Function<Text, String> language, Template.Builder out) {
    for (Row.Test test : tests(input)) {
      String code = onlyCode(test.condition());
      if (code != null) {
        out.text(language.apply(words.label(test.column(), code)));
        return;
      }
    }
    int position = form.inputs().indexOf(input);
    if (position < 0) {
      throw new IllegalArgumentException(form.name() + " has no `" + input + "` to write down");
    }
    out.value(position, CellWords.style(column(input)));
  }

  /** The code that a value must be where only one is allowed, so that its name can be shown. */
  private static @Nullable String onlyCode(Condition condition) {
    if (condition instanceof Condition.Equal equal) {
      return equal.code();
    }
    boolean one =
        condition instanceof Condition.OneOf oneOf
            && !oneOf.prefixes()
            && oneOf.codes().size() == 1;
    return one ? condition.shown() : null;
  }

  private List<Row.Test> tests(String input) {
    return row.tests().stream().filter(test -> test.column().name().equals(input)).toList();
  }

  private Column column(String input) {
    return form.conditions().stream()
        .filter(column -> column.name().equals(input))
        .findFirst()
        .orElseThrow();
  }

  private Text span(String input) {
    List<Row.Test> tests = tests(input);
    for (Row.Test test : tests) {
      String code = onlyCode(test.condition());
      if (code != null) {
        return words.label(test.column(), code);
      }
      if (test.condition() instanceof Condition.OneOf oneOf) {
        return both(oneOf.codes());
      }
      if (test.condition() instanceof Condition.StartsWith start) {
        return start.prefix().isEmpty()
            ? new Text("any other", "其他")
            : new Text(start.prefix() + "…", start.prefix() + "类");
      }
    }
    return Span.of(tests, CellWords.style(column(input)));
  }

  private static Text both(List<String> codes) {
    return new Text(String.join(", ", codes), String.join("、", codes));
  }

  private String why(Function<Text, String> language) {
    return row.tests().stream()
        .map(
            test ->
                language.apply(test.column().label())
                    + " "
                    + language.apply(words.label(test.column(), test.condition().shown())))
        .collect(Collectors.joining(language.apply(new Text(", ", ","))));
  }
}
