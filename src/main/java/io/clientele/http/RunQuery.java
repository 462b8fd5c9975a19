package io.clientele.http;

import io.clientele.decision.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run beside its path.
 *
 * @param language of a report
 * @param since the id of an earlier run; null for none
 */
record RunQuery(Language language, @Nullable String since) {

  private static final String LANGUAGE = "lang";

  /**
   * Reads it.
   *
   * @param known the parameters that the call takes, of {@code lang} and {@code since}; empty for
   *     none
   */
  static RunQuery of(Map<String, List<String>> query, List<String> known) {
    Language language = Language.EN;
    String since = null;
    for (Map.Entry<String, List<String>> each : query.entrySet()) {
      if (!known.contains(each.getKey())) {
        throw Refusal.badQuery(
            "query: %s is not a parameter; %s"
                .formatted(
                    Quote.of(each.getKey()),
                    known.isEmpty() ? "leave it out" : "give " + String.join(" or ", known)));
      }
      String value = String.join(",", each.getValue());
      if (each.getKey().equals(LANGUAGE)) {
        language = Query.language(value);
      } else {
        since = value;
      }
    }
    return new RunQuery(language, since);
  }
}
