package io.clientele.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the rows of one file. They add up: every row is used, or refused for one reason.
 *
 * @param name of the file
 * @param role customers, orders or interactions; industries or owners of a list beside the mapping
 * @param digest SHA-256 of its bytes, in hex
 * @param rows without the headings
 * @param used how many of them the facts come from
 * @param credits how many of those take something back
 * @param refused rows that are not used
 * @param leftOut cells of used rows that are not
 */
public record FileReport(
    String name,
    String role,
    String digest,
    String encoding,
    long rows,
    long used,
    long credits,
    Map<Reason, Long> refused,
    Map<Reason, Long> leftOut) {

  public FileReport {
    refused = ordered(refused);
    leftOut = ordered(leftOut);
    long sum = used + refused.values().stream().mapToLong(n -> n).sum();
    if (sum != rows) {
      throw new IllegalStateException(
          "%s: %d of %d rows are accounted for".formatted(name, sum, rows));
    }
  }

  private static Map<Reason, Long> ordered(Map<Reason, Long> counts) {
    Map<Reason, Long> ordered = new EnumMap<>(Reason.class);
    ordered.putAll(counts);
    return Collections.unmodifiableMap(ordered);
  }
}
