package io.clientele.scenario.diff;

import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import io.clientele.decision.Style;
import io.clientele.scenario.Expected;
import io.clientele.scenario.Heading;
import io.clientele.scenario.Result;
import io.clientele.table.Quoted;
import io.clientele.table.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the cells of scenarios are about and say, as an analyst would say it. */
final class CellWords {

  private static final Text BLANK = new Text("blank", "空白");
  private static final Text YES = new Text("yes", "是");
  private static final Text NO = new Text("no", "否");

  private CellWords() {}

  /** What a column is about, in a sentence. */
  static Text named(Heading heading) {
    if (heading instanceof Heading.OfFact of) {
      String place = of.fact().place();
      return new Text(place, of.fact().chinese() + "（" + place + "）");
    }
    if (heading instanceof Heading.OfResult of) {
      String path = of.result().path();
      String label = of.result().label().zh();
      return new Text(
          "expected " + path, label.equals(path) ? "预期的" + path : "预期的" + label + "（" + path + "）");
    }
    return new Text("name", "名称");
  }

  /** What a cell says; of none, that it is blank. */
  static Text of(Heading heading, @Nullable String cell) {
    if (heading instanceof Heading.OfFact of) {
      return fact(of.fact(), cell);
    }
    if (cell == null) {
      return BLANK;
    }
    boolean number =
        heading instanceof Heading.OfResult of && of.result().kind() == Result.Kind.NUMBER;
    boolean own = heading instanceof Heading.Name || cell.equals(Expected.NOTHING);
    return both(own ? Quoted.of(cell) : number ? Style.PLAIN.show(new BigDecimal(cell)) : cell);
  }

  private static Text fact(Fact fact, @Nullable String cell) {
    if (cell == null) {
      return fact.section() == Section.SIGNALS ? NO : BLANK;
    }
    return switch (fact.type()) {
      case FLAG -> Boolean.parseBoolean(cell) ? YES : NO;
      case NUMBER -> both(style(fact).show(new BigDecimal(cell)));
      case TEXT -> both(Quoted.of(cell));
      case CODE, DATE -> both(cell);
    };
  }

  private static Style style(Fact fact) {
    return switch (fact.unit()) {
      case "fraction" -> Style.PERCENT;
      case "yuan" -> Style.MONEY;
      default -> Style.PLAIN;
    };
  }

  private static Text both(String text) {
    return new Text(text, text);
  }
}
