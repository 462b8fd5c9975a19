package io.clientele.http;

import io.clientele.decision.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a recorded decision is to be explained. */
record ExplanationForm(Format format, Language language) {

  enum Format {
    JSON(MediaType.JSON),
    TEXT(MediaType.TEXT),
    HTML("text/html; charset=utf-8");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  static ExplanationForm of(Map<String, List<String>> query) {
    Map<String, List<String>> rest = new HashMap<>(query);
    List<String> formats = rest.remove("format");
    String wanted = formats == null ? "json" : String.join(",", formats);
    Format format =
        Arrays.stream(Format.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.badQuery(
                        "query: format can't be %s; give json, text or html"
                            .formatted(Quote.of(wanted))));
    return new ExplanationForm(format, Query.language(rest));
  }
}
