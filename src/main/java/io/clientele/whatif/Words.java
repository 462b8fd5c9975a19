package io.clientele.whatif;

import io.clientele.decision.Style;
import io.clientele.ruleset.CellWords;
import io.clientele.scenario.Input;
import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says conditions and values in words, from the tables' own labels. */
record Words(CellWords cells) {

  Words(Forms forms) {
    this(new CellWords(forms));
  }

  /** What a test asks for and by how much a value misses it. */
  Text miss(Row row, Row.Test test, @Nullable Object actual) {
    Text label = label(row, test);
    String name = English.lower(label.en());
    if (actual == null) {
      return new Text("%s %s not known".formatted(name, English.is(name)), label.zh() + "未知");
    }
    Text value = value(row, test, actual);
    Text wanted = wanted(row, test);
    Gap gap = Gap.of(actual, test.condition());
    Text off = gap == null ? new Text("another code", "代码不同") : off(row, test, gap);
    Text place = row.place().inWords();
    return new Text(
        "%s %s %s; %s would need %s: %s"
            .formatted(name, English.is(name), value.en(), place.en(), wanted.en(), off.en()),
        "%s为%s；%s要求%s：%s".formatted(label.zh(), value.zh(), place.zh(), wanted.zh(), off.zh()));
  }

  /** The operator and the cell's value, as explanations write it. */
  String condition(Row row, Row.Test test) {
    String sign = Objects.requireNonNull(test.column().is()).sign();
    return sign + " " + (Input.isKey(row, test) ? "true" : test.condition().shown());
  }

  /** What people call the input of a test: the heading without its last word, such as "from". */
  Text label(Row row, Row.Test test) {
    Column first = row.form().conditions().get(0);
    if (!row.getKey().isEmpty() && row.form().inputs().contains("value") || Seen.isFlagKey(row)) {
      return cells.label(first, row.getKey());
    }
    Text label = test.column().label();
    if (test.condition() instanceof Condition.StartsWith) {
      return new Text(upTo(label.en(), " begins"), upTo(label.zh(), "开头"));
    }
    if (Gap.bound(test.condition()) == null) {
      return label;
    }
    return new Text(upTo(label.en(), ", "), upTo(label.zh(), " "));
  }

  private static String upTo(String text, String end) {
    int last = text.lastIndexOf(end);
    return last < 0 ? text : text.substring(0, last);
  }

  /** A value of the customer. */
  private Text value(Row row, Row.Test test, Object value) {
    return value instanceof BigDecimal number
        ? bare(row, test, number)
        : cells.label(test.column(), value.toString());
  }

  /** What the test asks for. */
  private Text wanted(Row row, Row.Test test) {
    Condition condition = test.condition();
    if (Input.isKey(row, test)) {
      return new Text("yes", "是");
    }
    BigDecimal bound = Gap.bound(condition);
    if (bound != null) {
      Text shown = bare(row, test, bound);
      return condition instanceof Condition.AtLeast
          ? new Text(shown.en() + " or more", shown.zh() + "及以上")
          : condition instanceof Condition.AtMost
              ? new Text("at most " + shown.en(), "不超过" + shown.zh())
              : new Text("less than " + shown.en(), "低于" + shown.zh());
    }
    if (condition instanceof Condition.StartsWith start) {
      return new Text("a code that begins with " + start.prefix(), "以" + start.prefix() + "开头的代码");
    }
    if (condition instanceof Condition.OneOf list) {
      List<Text> labels =
          list.codes().stream().map(code -> cells.label(test.column(), code)).toList();
      return new Text(
          String.join(" or ", labels.stream().map(Text::en).toList()),
          String.join("或", labels.stream().map(Text::zh).toList()));
    }
    return cells.label(test.column(), condition.shown());
  }

  /** How far a value is off. */
  private Text off(Row row, Row.Test test, Gap gap) {
    if (gap.distance().signum() == 0) {
      return new Text("just on the bound", "正好在界限上");
    }
    boolean percent = style(row, test) == Style.PERCENT;
    Text size = percent ? points(gap.distance()) : amount(row, test, gap.distance());
    return gap.rise()
        ? new Text(size.en() + " short", "还差" + size.zh())
        : new Text(size.en() + " too much", "超出" + size.zh());
  }

  private static Text points(BigDecimal share) {
    String shown = Style.PLAIN.show(share.movePointRight(2));
    return new Text(
        shown + (shown.equals("1") ? " percentage point" : " percentage points"), shown + "个百分点");
  }

  /** Without its unit, where the label says it. */
  private Text bare(Row row, Row.Test test, BigDecimal number) {
    boolean said = English.lower(label(row, test).en()).contains(unit(row, test).en());
    String shown = style(row, test).show(number);
    return said ? new Text(shown, shown) : amount(row, test, number);
  }

  private static Text amount(Row row, Row.Test test, BigDecimal number) {
    Style style = style(row, test);
    String shown = style.show(number);
    Text unit = unit(row, test);
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return style == Style.PERCENT || unit.en().isEmpty()
        ? new Text(shown, shown)
        : new Text(shown + " " + (one ? single(unit.en()) : unit.en()), shown + unit.zh());
  }

  private static String single(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /** The heading's unit, where it is a word and no span. */
  private static Text unit(Row row, Row.Test test) {
    Text unit = test.column().unit();
    boolean word =
        unit != null && row.getKey().isEmpty() && unit.en().chars().allMatch(Character::isLetter);
    return word ? Objects.requireNonNull(unit) : new Text("", "");
  }

  /** What a row that names its own input compares is styled as that input is. */
  private static Style style(Row row, Row.Test test) {
    if (test.column().type() != CellType.DECIMAL) {
      return CellWords.style(test.column());
    }
    Input input = Input.of(row, test);
    if (input.fact() == null) {
      return input.name().equals("complaintRate") ? Style.PERCENT : Style.PLAIN;
    }
    return switch (input.fact().unit()) {
      case "fraction" -> Style.PERCENT;
      case "yuan" -> Style.MONEY;
      default -> Style.PLAIN;
    };
  }
}
