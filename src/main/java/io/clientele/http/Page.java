package io.clientele.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * Which part of a long list is asked for.
 *
 * @param limit at most so many, 1 to 1000
 * @param before only what has a lower number
 */
record Page(int limit, int before) {

  private static final int USUAL = 100;
  private static final int MOST = 1000;

  static Page of(Context call) {
    int limit = USUAL;
    int before = Integer.MAX_VALUE;
    for (Map.Entry<String, List<String>> each : call.queryParamMap().entrySet()) {
      if (each.getKey().equals("limit")) {
        limit = number(each);
      } else if (each.getKey().equals("before")) {
        before = number(each);
      } else {
        throw Refusal.badQuery(
            "query: %s is not a parameter; limit and before are"
                .formatted(Quote.of(each.getKey())));
      }
    }
    if (limit > MOST) {
      throw Refusal.badQuery("query: limit is over 1000; give 1 to 1000");
    }
    return new Page(limit, before);
  }

  private static int number(Map.Entry<String, List<String>> parameter) {
    String text = String.join(",", parameter.getValue());
    return ReleaseNumber.of(text)
        .orElseThrow(
            () ->
                Refusal.badQuery(
                    "query: %s can't be %s; give a whole number above 0"
                        .formatted(parameter.getKey(), Quote.of(text))));
  }
}
