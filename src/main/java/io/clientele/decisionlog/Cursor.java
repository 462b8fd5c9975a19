package io.clientele.decisionlog;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of answers ended; the next one begins after it. */
public record Cursor(Instant decidedAt, long seq) {

  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

  /** To put into an address. */
  public String text() {
    return Micros.of(decidedAt) + "-" + seq;
  }

  /** The opposite; empty for what was never one. */
  public static Optional<Cursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Cursor(
                Micros.instant(Long.parseLong(parts.group(1))), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }
}
