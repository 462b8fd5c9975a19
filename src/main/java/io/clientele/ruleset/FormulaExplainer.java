package io.clientele.ruleset;

import io.clientele.decision.FormulaRule;
import io.clientele.decision.Style;
import io.clientele.decision.Template;
import java.util.Locale;
import java.util.Map;

/**
 * Makes what an explanation says of a formula, from the annotations of its rule: {@code @model},
 * {@code @formula}, {@code @inputs}, {@code @sets}, {@code @en}, {@code @zh}.
 */
final class FormulaExplainer {

  private final String name;
  private final Map<String, Object> annotations;
  private final String[] inputs;
  private final String[] results;

  FormulaExplainer(String name, Map<String, Object> annotations) {
    this.name = name;
    this.annotations = annotations;
    this.inputs = annotation("inputs").split(", *");
    this.results = annotation("sets").split(", *");
  }

  FormulaRule rule() {
    String model = annotation("model");
    Template en = sentence(annotation("en"));
    Template zh = sentence(annotation("zh"));
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
      out.text(i == 0 ? "\"" : ",\"").inString(sentence(results[i])).text("\":");
      out.value(inputs.length + i, Style.JSON);
    }
    out.text("},\"text\":{\"en\":\"").inString(en);
    out.text("\",\"zh\":\"").inString(zh);
    return out.text("\"}}").build();
  }

  private Template sentence(String pattern) {
    return new Sentence(pattern)
        .template(
            (place, out) -> {
              int colon = place.indexOf(':');
              Style style =
                  colon < 0
                      ? Style.PLAIN
                      : Style.valueOf(place.substring(colon + 1).toUpperCase(Locale.ROOT));
              out.value(position(colon < 0 ? place : place.substring(0, colon)), style);
            });
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
    throw new IllegalArgumentException(
        "rule `" + name + "` has no value `" + value + "` among " + String.join("|", inputs));
  }
}
