package io.clientele.http;

import io.clientele.decision.Explain;
import io.clientele.decision.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of a call: {@code explain} where it decides, {@code lang} where it gives a text. */
final class Query {

  private static final String EXPLAIN = "explain";
  private static final String LANGUAGE = "lang";

  private Query() {}

  /**
   * How much explanation is asked for; all of it where the query says nothing.
   *
   * @param query as in the URL, without the question mark
   */
  static Explain explain(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return Explain.FULL;
    }
    Explain found = null;
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.equals(EXPLAIN)) {
        throw Refusal.badQuery(
            "query: %s is not a parameter; explain is the only one".formatted(Quote.of(name)));
      }
      if (found != null) {
        throw Refusal.badQuery("query: `explain` is given twice; give it once");
      }
      found = level(pair.substring(equals + 1), equals >= 0);
    }
    return found == null ? Explain.FULL : found;
  }

  private static Explain level(String value, boolean given) {
    for (Explain level : Explain.values()) {
      if (given && level.name().toLowerCase(Locale.ROOT).equals(value)) {
        return level;
      }
    }
    throw Refusal.badQuery(
        "query: explain can't be %s; give full, rows or none".formatted(Quote.of(value)));
  }

  /** The language that a text is asked for in; English where the query says nothing. */
  static Language language(Map<String, List<String>> query) {
    Language language = Language.EN;
    for (Map.Entry<String, List<String>> each : query.entrySet()) {
      if (!each.getKey().equals(LANGUAGE)) {
        throw Refusal.badQuery(
            "query: %s is not a parameter; lang is the only one"
                .formatted(Quote.of(each.getKey())));
      }
      language = language(String.join(",", each.getValue()));
    }
    return language;
  }

  /** A language by its code. */
  static Language language(String value) {
    for (Language language : Language.values()) {
      if (language.name().toLowerCase(Locale.ROOT).equals(value)) {
        return language;
      }
    }
    throw Refusal.badQuery("query: lang can't be %s; give en or zh".formatted(Quote.of(value)));
  }
}
