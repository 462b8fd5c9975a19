package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day of the calendar, written yyyy-MM-dd. */
enum DateKind implements Kind {
  /** The day that the facts describe. */
  DAY,
  /** Something that happened; the draft holds it to {@code asOf}, which may come after it. */
  PAST_DAY;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
  private static final int LENGTH = 10;

  @Override
  public String wanted() {
    return "a date as yyyy-MM-dd";
  }

  @Override
  public String range() {
    return this == DAY
        ? wanted() + " from " + FIRST + " to " + LAST
        : wanted() + " from " + FIRST + " to `asOf`";
  }

  @Override
  public String chineseRange() {
    return "格式为yyyy-MM-dd的日期" + (this == DAY ? "" : "，不晚于`asOf`");
  }

  @Override
  public FactType type() {
    return FactType.DATE;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "format", "date");
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }

  @Override
  public @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException {
    String text = parser.getText();
    LocalDate date = parse(text);
    if (date == null) {
      return faults.add(
          fact,
          FaultCode.NOT_A_DATE,
          Quote.of(text) + " is no day of the calendar; write " + wanted());
    }
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      return faults.add(
          fact, FaultCode.OUT_OF_RANGE, Quote.of(text) + " is out of range; write " + range());
    }
    return date;
  }

  private static @Nullable LocalDate parse(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean real =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }

  /** The ASCII digits as a number, or −1 when something else stands among them. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
