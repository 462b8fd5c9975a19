package io.clientele.ruleset;

import io.clientele.decision.Template;
import java.util.function.BiConsumer;

/** A sentence with places in braces, such as {@code last purchase {recencyDays} days ago}. */
record Sentence(String pattern) {

  /** Makes the template; each place is filled by the given step. */
  Template template(BiConsumer<String, Template.Builder> place) {
    Template.Builder out = Template.builder();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a brace is left open in `" + pattern + "`");
      }
      out.text(pattern.substring(at, open));
      place.accept(pattern.substring(open + 1, close), out);
      at = close + 1;
    }
    return out.text(pattern.substring(at)).build();
  }
}
