package io.clientele.http;

import io.clientele.decisionlog.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a customer's history is asked for.
 *
 * @param limit at most so many decisions, 1 to 200: each is made again more than once
 * @param after where the later part ended; null for the latest
 */
record HistoryQuery(int limit, @Nullable Cursor after) {

  private static final int MOST = 200;

  /** Reads a query; every fault of it is told at once. */
  static HistoryQuery of(Map<String, List<String>> parameters) {
    int limit = MOST;
    Cursor after = null;
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
      String value = String.join(",", each.getValue());
      switch (each.getKey()) {
        case "limit" -> {
          limit = ReleaseNumber.of(value).filter(number -> number <= MOST).orElse(0);
          if (limit == 0) {
            faults.add(fault("limit", value, "a whole number from 1 to " + MOST));
          }
        }
        case "after" -> {
          after = Cursor.parse(value).orElse(null);
          if (after == null) {
            faults.add(fault("after", value, "what the later part gave as next"));
          }
        }
        default ->
            faults.add(
                "query: %s is not a parameter; limit and after are"
                    .formatted(Quote.of(each.getKey())));
      }
    }
    if (!faults.isEmpty()) {
      throw Refusal.badQuery(String.join("; ", faults));
    }
    return new HistoryQuery(limit, after);
  }

  private static String fault(String name, String value, String wanted) {
    return "query: %s can't be %s; give %s".formatted(name, Quote.of(value), wanted);
  }
}
