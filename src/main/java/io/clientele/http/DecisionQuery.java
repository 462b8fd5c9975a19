package io.clientele.http;

import io.clientele.decision.DecisionTags;
import io.clientele.decision.ResultField;
import io.clientele.decisionlog.Cursor;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search of the decision log asks for.
 *
 * @param after where the page before ended; null for the first
 * @param format null for JSON by pages
 */
record DecisionQuery(Filter filter, int limit, @Nullable Cursor after, @Nullable String format) {

  static final String NDJSON = "ndjson";
  static final String CSV = "csv";

  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final Pattern RULE = Pattern.compile("[a-z0-9-]+#[1-9][0-9]{0,6}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** Reads a query; every fault of it is told at once. */
  static DecisionQuery of(Map<String, List<String>> parameters, Clock clock) {
    Reader reader = new Reader(clock);
    parameters.forEach((name, values) -> values.forEach(value -> reader.take(name, value)));
    return reader.done();
  }

  private static final class Reader {
    private final Clock clock;
    private final List<String> faults = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable String customer;
    private @Nullable String caller;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Integer release;
    private @Nullable Cursor after;
    private @Nullable String format;
    private int limit = USUAL;

    Reader(Clock clock) {
      this.clock = clock;
    }

    void take(String name, String value) {
      switch (name) {
        case "customer" -> customer = value;
        case "caller" -> caller = value;
        case "from" -> from = time(name, value, 0);
        case "to" -> to = time(name, value, 1);
        case "release" -> release = number(name, value, Integer.MAX_VALUE);
        case "limit" -> limit = number(name, value, MOST);
        case "after" -> after = cursor(value);
        case "format" -> format = format(value);
        case "rule" -> tag(RULE, name, value, "a row such as risk-level#3", DecisionTags::rule);
        case "action" ->
            tag(CODE, name, value, "a code such as KEY_ACCOUNT_VISIT", DecisionTags::action);
        default -> result(name, value);
      }
    }

    private void result(String name, String value) {
      Optional<ResultField> field =
          Arrays.stream(ResultField.values()).filter(each -> each.path().equals(name)).findFirst();
      if (field.isEmpty()) {
        faults.add(
            "query: %s is not a parameter; customer, from, to, release, caller, rule, action, limit, after, format and the results are: %s"
                .formatted(Quote.of(name), paths()));
        return;
      }
      tag(CODE, name, value, "a code such as HIGH", code -> DecisionTags.result(field.get(), code));
    }

    private static String paths() {
      return Arrays.stream(ResultField.values())
          .map(ResultField::path)
          .collect(Collectors.joining(", "));
    }

    private void tag(
        Pattern form, String name, String value, String wanted, UnaryOperator<String> tag) {
      if (form.matcher(value).matches()) {
        tags.add(tag.apply(value));
      } else {
        fault(name, value, wanted);
      }
    }

    /** A day begins, and ends, where this service is. */
    private @Nullable Instant time(String name, String value, int daysOn) {
      try {
        return value.contains("T")
            ? Instant.parse(value)
            : LocalDate.parse(value).plusDays(daysOn).atStartOfDay(clock.getZone()).toInstant();
      } catch (DateTimeException none) {
        fault(name, value, "a day such as 2026-06-30 or an instant such as 2026-06-30T08:00:00Z");
        return null;
      }
    }

    private int number(String name, String value, int most) {
      Optional<Integer> number = ReleaseNumber.of(value).filter(each -> each <= most);
      if (number.isEmpty()) {
        fault(name, value, "a whole number above 0" + (most == MOST ? ", at most " + MOST : ""));
      }
      return number.orElse(1);
    }

    private @Nullable Cursor cursor(String value) {
      Optional<Cursor> cursor = Cursor.parse(value);
      if (cursor.isEmpty()) {
        fault("after", value, "what the page before gave as next");
      }
      return cursor.orElse(null);
    }

    private @Nullable String format(String value) {
      if (value.equals(NDJSON) || value.equals(CSV)) {
        return value;
      }
      if (!value.equals("json")) {
        fault("format", value, "json, ndjson or csv");
      }
      return null;
    }

    private void fault(String name, String value, String wanted) {
      faults.add("query: %s can't be %s; give %s".formatted(name, Quote.of(value), wanted));
    }

    DecisionQuery done() {
      if (!faults.isEmpty()) {
        throw Refusal.badQuery(String.join("; ", faults));
      }
      Filter filter = new Filter(customer, from, to, release, tags, caller, Kind.DECISION);
      return new DecisionQuery(filter, limit, after, format);
    }
  }
}
