package io.clientele.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What to say of a name that is neither a fact nor a section. */
final class Stranger {

  private Stranger() {}

  static String section(String key) {
    return Quote.of(key)
        + " is no section; "
        + Spelling.hint(key, Section.keys(), "use one of " + Quote.all(Section.keys()));
  }

  static String fact(Section section, String key) {
    List<String> known = new ArrayList<>(Fact.in(section).keySet());
    if (section == Section.TOP) {
      known.addAll(Section.keys());
    }
    return Quote.of(key) + " is no fact; " + Spelling.hint(key, known, elsewhere(key));
  }

  /** A fact in the wrong section is better moved than removed. */
  private static String elsewhere(String key) {
    return Stream.of(Fact.values())
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .map(fact -> "did you mean " + Quote.of(fact.place()) + "?")
        .orElse("take it out");
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
