package io.clientele.whatif;

import io.clientele.customer.Fact;
import io.clientele.decision.Style;
import io.clientele.scenario.Result;
import io.clientele.scenario.ResultCatalogue;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says facts and changes of facts in words. */
record FactWords(Forms forms) {

  private static final Text YUAN = new Text(" yuan", "元");
  private static final Text NONE = new Text("", "");

  Text name(Fact fact) {
    Text label = labels("lever", fact.key());
    return label == null ? new Text(English.lower(fact.english()), fact.chinese()) : label;
  }

  /** The name of a fact or figure given as {@code purchases.orders12m} or {@code recencyDays}. */
  Text name(String key) {
    return Arrays.stream(Fact.values())
        .filter(fact -> fact.key().equals(key) || fact.place().equals(key))
        .findFirst()
        .map(this::name)
        .or(() -> new ResultCatalogue(forms).find(key).map(FactWords::name))
        .orElse(new Text(key, key));
  }

  private static Text name(Result figure) {
    return new Text(English.lower(figure.label().en()), figure.label().zh());
  }

  private @Nullable Text labels(String list, String code) {
    Forms.CodeList codes = forms.codes().get(list);
    return codes == null ? null : codes.labels().get(code);
  }

  /** Such as {@code satisfaction from 70 to 80}. */
  Text change(ChangeSet.Change change) {
    Text name = name(change.fact());
    Text from = value(change.fact(), change.from());
    Text to = value(change.fact(), change.to());
    return new Text(
        name.en() + " from " + from.en() + " to " + to.en(),
        name.zh() + "由" + from.zh() + "变为" + to.zh());
  }

  /** Changes one after the other, with the effort of all. */
  Text changes(List<ChangeSet.Change> changes, BigDecimal effort) {
    List<Text> each = changes.stream().map(this::change).toList();
    String days = Style.PLAIN.show(Links.plain(effort));
    String unit = days.equals("1") ? " working day" : " working days";
    return new Text(
        String.join(" and ", each.stream().map(Text::en).toList()) + ": " + days + unit,
        String.join("，", each.stream().map(Text::zh).toList()) + "：" + days + "人日");
  }

  private Text value(Fact fact, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? new Text("yes", "是") : new Text("no", "否");
    }
    Text label = value instanceof String code ? labels("indicatorCode", code) : null;
    if (label != null) {
      return label;
    }
    String shown = style(fact).show(value);
    Text unit = fact.unit().equals("yuan") ? YUAN : NONE;
    return new Text(shown + unit.en(), shown + unit.zh());
  }

  private static Style style(Fact fact) {
    return switch (fact.unit()) {
      case "fraction" -> Style.PERCENT;
      case "yuan" -> Style.MONEY;
      default -> Style.PLAIN;
    };
  }
}
