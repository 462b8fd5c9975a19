package io.clientele.http;

import io.clientele.action.ActionQuery;
import io.clientele.action.State;
import io.clientele.decisionlog.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a search for actions asks for.
 *
 * @param after where the page before ended; null for the first
 * @param csv whether all are wanted as CSV, and not a page
 */
record ActionQueryForm(ActionQuery query, int limit, @Nullable Cursor after, boolean csv) {

  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** Reads a query; every fault of it is told at once. */
  static ActionQueryForm of(Map<String, List<String>> parameters) {
    Reader reader = new Reader();
    parameters.forEach((name, values) -> values.forEach(value -> reader.take(name, value)));
    return reader.done();
  }

  private static final class Reader {
    private final List<String> faults = new ArrayList<>();
    private @Nullable String customer;
    private @Nullable String run;
    private @Nullable String action;
    private @Nullable String owner;
    private @Nullable State state;
    private @Nullable Cursor after;
    private boolean current;
    private boolean csv;
    private int limit = USUAL;

    void take(String name, String value) {
      switch (name) {
        case "customer" -> customer = value;
        case "run" -> run = value;
        case "owner" -> owner = value;
        case "action" ->
            action = read(name, value, this::code, "a code such as KEY_ACCOUNT_VISIT").orElse(null);
        case "state" ->
            state = read(name, value, State::of, "open, overdue, done or dropped").orElse(null);
        case "after" ->
            after =
                read(name, value, Cursor::parse, "what the page before gave as next").orElse(null);
        case "current" ->
            current = read(name, value, ActionQueryForm::flag, "true or false").orElse(false);
        case "format" -> csv = read(name, value, ActionQueryForm::csv, "json or csv").orElse(false);
        case "limit" ->
            limit =
                read(name, value, ActionQueryForm::number, "a whole number from 1 to " + MOST)
                    .orElse(USUAL);
        default ->
            faults.add(
                "query: %s is not a parameter; customer, run, action, state, owner, current, limit, after and format are"
                    .formatted(Quote.of(name)));
      }
    }

    private Optional<String> code(String value) {
      return Optional.of(value).filter(each -> CODE.matcher(each).matches());
    }

    private <T> Optional<T> read(
        String name, String value, Function<String, Optional<T>> reading, String wanted) {
      Optional<T> read = reading.apply(value);
      if (read.isEmpty()) {
        faults.add("query: %s can't be %s; give %s".formatted(name, Quote.of(value), wanted));
      }
      return read;
    }

    ActionQueryForm done() {
      if (!faults.isEmpty()) {
        throw Refusal.badQuery(String.join("; ", faults));
      }
      return new ActionQueryForm(
          new ActionQuery(customer, run, action, state, owner, current), limit, after, csv);
    }
  }

  private static Optional<Boolean> flag(String value) {
    return switch (value) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> csv(String value) {
    return switch (value) {
      case "csv" -> Optional.of(true);
      case "json" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> number(String value) {
    return ReleaseNumber.of(value).filter(number -> number <= MOST);
  }
}
