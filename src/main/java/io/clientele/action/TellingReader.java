package io.clientele.action;

import io.clientele.customer.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the four fields of an outcome, and lists every fault of them. */
final class TellingReader {

  static final String OUTCOME = "outcome";
  static final String AT = "at";
  static final String BY = "by";
  static final String WHY = "why";

  static final List<String> FIELDS = List.of(OUTCOME, AT, BY, WHY);

  private static final int LONGEST_BY = 100;
  private static final int LONGEST_WHY = 2000;
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private final Clock clock;
  private final String pointer;
  private final String place;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param clock says which moments are still to come
   * @param pointer before the name of a field, in a fault's pointer
   * @param place before the name of a field, in a fault's message
   */
  TellingReader(Clock clock, String pointer, String place) {
    this.clock = clock;
    this.pointer = pointer;
    this.place = place;
  }

  /** Every fault found so far. */
  List<Fault> faults() {
    return faults;
  }

  void fault(String field, String code, String message) {
    faults.add(new Fault(pointer + "/" + field, code, place + field + ": " + message));
  }

  /** The outcome; empty where there are faults. A missing field is null. */
  Optional<Telling> read(
      @Nullable String outcome, @Nullable String at, @Nullable String by, @Nullable String why) {
    Optional<Result> result = result(outcome);
    String moment = at(at);
    String who = text(BY, by, LONGEST_BY);
    if (by == null || by.isBlank()) {
      fault(BY, "missing", "it is missing; say who did it");
    }
    String reason = text(WHY, why, LONGEST_WHY);
    return faults.isEmpty() && result.isPresent()
        ? Optional.of(new Telling(result.get(), moment, who, reason.isEmpty() ? null : reason))
        : Optional.empty();
  }

  private Optional<Result> result(@Nullable String text) {
    if (text == null || text.isBlank()) {
      fault(OUTCOME, "missing", "it is missing; give done or dropped");
      return Optional.empty();
    }
    Optional<Result> result = Result.of(text.strip());
    if (result.isEmpty()) {
      fault(OUTCOME, "unknown-code", "%s is none; give done or dropped".formatted(quoted(text)));
    }
    return result;
  }

  private String at(@Nullable String text) {
    if (text == null || text.isBlank()) {
      fault(AT, "missing", "it is missing; give the day, as 2026-07-01, or the moment");
      return "";
    }
    try {
      return text.contains("T") ? moment(text.strip()) : day(text.strip());
    } catch (DateTimeException none) {
      fault(
          AT,
          "not-a-date",
          "%s is no day or moment; write it as 2026-07-01 or 2026-07-01T09:30:00+08:00"
              .formatted(quoted(text)));
      return "";
    }
  }

  private String moment(String text) {
    Instant moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    if (moment.isAfter(clock.instant().plus(1, ChronoUnit.DAYS))) {
      toCome(text);
    }
    return moment.toString();
  }

  /** Spreadsheets write days with slashes. */
  private String day(String text) {
    Matcher parts = DAY.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    if (day.isAfter(LocalDate.now(clock).plusDays(1))) { // it may be tomorrow elsewhere
      toCome(text);
    }
    return day.toString();
  }

  private void toCome(String text) {
    fault(AT, "to-come", "%s is still to come; give when it was".formatted(quoted(text)));
  }

  private String text(String field, @Nullable String text, int longest) {
    String bare = text == null ? "" : text.strip();
    if (bare.length() > longest) {
      fault(field, "too-long", "it is longer than %d characters; shorten it".formatted(longest));
    }
    if (bare.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      fault(field, "control-character", "it holds a character that can't be shown; remove it");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(bare)) {
      fault(field, "invalid-unicode", "it holds half a character; correct it");
    }
    return bare;
  }

  /** What somebody wrote, cut where it is long. */
  static String quoted(String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "...";
    return "`" + shown.replaceAll("\\p{Cntrl}", "?") + "`";
  }
}
