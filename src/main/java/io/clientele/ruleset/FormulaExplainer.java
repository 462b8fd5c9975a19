package io.clientele.ruleset;

import io.clientele.decision.FormulaRule;
import io.clientele.decision.Names;
import io.clientele.decision.Style;
import io.clientele.decision.Template;
import io.clientele.decision.Wording;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes what an explanation says of a formula, from the annotations of its rule: {@code @model},
 * {@code @formula}, {@code @inputs}, {@code @sets}, {@code @en}, {@code @zh}. Values that only a
 * sentence needs are named by {@code @said}.
 */
final class FormulaExplainer {

  private final String name;
  private final Map<String, Object> annotations;
  private final String[] inputs;
  private final String[] results;
  private final String[] said;
  private final Forms forms;

  FormulaExplainer(String name, Map<String, Object> annotations, Forms forms) {
    this.name = name;
    this.forms = forms;
    this.annotations = annotations;
    this.inputs = annotation("inputs").split(", *");
    this.results = annotation("sets").split(", *");
    this.said = annotations.containsKey("said") ? annotation("said").split(", *") : new String[0];
  }

  FormulaRule rule() {
    String model = annotation("model");
    Template en = sentence(annotation("en"), Text::en);
    Template zh = sentence(annotation("zh"), Text::zh);
    return new FormulaRule(name, model, json(model, en, zh), en, zh);
  }

  private String annotation(String key) {
    Object value = annotations.get(key);
    if (value == null) {
      throw new IllegalArgumentException("rule `" + name + "` lacks its @" + key + " annotation");
    }
    String text = value.toString();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private Template json(String model, Template en, Template zh) {
    Template.Builder out = Template.builder();
    out.text("{\"kind\":\"formula\",\"rule\":").string(name);
    out.text(",\"model\":").string(model);
    out.text(",\"inputs\":{");
    for (int i = 0; i < inputs.length; i++) {
      out.text(i == 0 ? "" : ",").string(inputs[i]).text(":").value(i, Style.JSON);
    }
    out.text("},\"formula\":").string(annotation("formula"));
    out.text(",\"sets\":{");
    for (int i = 0; i < results.length; i++) {
      out.text(i == 0 ? "\"" : ",\"").inString(sentence(results[i], Text::en)).text("\":");
      out.value(inputs.length + i, Style.JSON);
    }
    out.text("},\"text\":{\"en\":\"").inString(en);
    out.text("\",\"zh\":\"").inString(zh);
    return out.text("\"}}").build();
  }

  private Template sentence(String pattern, Function<Text, String> language) {
    return new Sentence(pattern)
        .template(
            (place, out) -> {
              int colon = place.indexOf(':');
              Wording wording =
                  colon < 0 ? Style.PLAIN : wording(place.substring(colon + 1), language);
              out.value(position(colon < 0 ? place : place.substring(0, colon)), wording);
            });
  }

  /** A style by its name, or the names of a list of codes. */
  private Wording wording(String how, Function<Text, String> language) {
    Forms.CodeList codes = forms.codes().get(how);
    if (codes == null) {
      return Style.valueOf(how.toUpperCase(Locale.ROOT));
    }
    Map<String, String> names = new HashMap<>();
    codes.labels().forEach((code, label) -> names.put(code, language.apply(label)));
    return new Names(names);
  }

  private int position(String value) {
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].equals(value)) {
        return i;
      }
    }
    for (int i = 0; i < results.length; i++) {
      if (results[i].equals(value) || results[i].endsWith("." + value)) {
        return inputs.length + i;
      }
    }
    for (int i = 0; i < said.length; i++) {
      if (said[i].equals(value)) {
        return inputs.length + results.length + i;
      }
    }
    throw new IllegalArgumentException(
        "rule `" + name + "` has no value `" + value + "` among " + String.join("|", inputs));
  }
}
