package io.clientele.http;

import io.clientele.decision.ResultField;
import io.clientele.report.CustomerQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which customers of a run are asked for; every fault of it is told at once. */
final class CustomerQueryForm {

  /** The earlier run, by its id. */
  static final String SINCE = "since";

  /** Before a result: what it was in the earlier run. */
  private static final String WAS = "was.";

  private static final int USUAL = 50;
  private static final int MOST = 1000;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final List<String> BANDS =
      List.of("rfm.recency.band", "rfm.frequency.band", "rfm.monetary.band");

  private final Map<ResultField, String> results = new EnumMap<>(ResultField.class);
  private final Map<ResultField, String> before = new EnumMap<>(ResultField.class);
  private final Map<String, String> bands = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private CustomerQuery.Order order = CustomerQuery.Order.AMOUNT;
  private int offset;
  private int limit = USUAL;

  private CustomerQueryForm() {}

  static CustomerQuery of(Map<String, List<String>> parameters) {
    CustomerQueryForm form = new CustomerQueryForm();
    parameters.forEach((name, values) -> values.forEach(value -> form.take(name, value)));
    if (!form.before.isEmpty() && form.text(SINCE) == null) {
      form.faults.add("query: there is a `was.`, but no earlier run; give since with its id");
    }
    if (!form.faults.isEmpty()) {
      throw Refusal.badQuery(String.join("; ", form.faults));
    }
    return new CustomerQuery(
        form.results,
        form.before,
        form.bands,
        form.text("owner"),
        form.text("region"),
        form.text("action"),
        form.text("q"),
        form.order,
        form.offset,
        form.limit);
  }

  private @Nullable String text(String name) {
    String text = texts.getOrDefault(name, "");
    return text.isBlank() ? null : text.strip();
  }

  private void take(String name, String value) {
    switch (name) {
      case "owner", "region", "q", SINCE -> texts.put(name, value);
      case "action" -> code(name, value).ifPresent(code -> texts.put(name, code));
      case "order" -> order(value);
      case "offset" -> offset = number(name, value, Integer.MAX_VALUE);
      case "limit" -> limit = number(name, value, MOST);
      default -> {
        if (name.startsWith(WAS)) {
          result(name, name.substring(WAS.length()), value, before);
        } else {
          result(name, name, value, results);
        }
      }
    }
  }

  private void result(String name, String path, String value, Map<ResultField, String> wanted) {
    Optional<ResultField> field =
        Arrays.stream(ResultField.values()).filter(each -> each.path().equals(path)).findFirst();
    if (field.isPresent()) {
      code(name, value).ifPresent(code -> wanted.put(field.get(), code));
    } else if (BANDS.contains(name)) {
      code(name, value).ifPresent(code -> bands.put(name, code));
    } else {
      faults.add(
          "query: %s is not a parameter; owner, region, action, q, order, offset, limit, since, %s and the results are, also with was. before them: %s"
              .formatted(Quote.of(name), String.join(", ", BANDS), paths()));
    }
  }

  private static String paths() {
    return Arrays.stream(ResultField.values())
        .map(ResultField::path)
        .collect(Collectors.joining(", "));
  }

  private Optional<String> code(String name, String value) {
    if (value.equals(CustomerQuery.NOT_ASSESSED) || CODE.matcher(value).matches()) {
      return Optional.of(value);
    }
    fault(name, value, "a code such as HIGH, or none where it could not be assessed");
    return Optional.empty();
  }

  private void order(String value) {
    Optional<CustomerQuery.Order> found =
        Arrays.stream(CustomerQuery.Order.values())
            .filter(each -> each.word().equals(value))
            .findFirst();
    if (found.isPresent()) {
      order = found.get();
    } else {
      fault(
          "order",
          value,
          Arrays.stream(CustomerQuery.Order.values())
              .map(CustomerQuery.Order::word)
              .collect(Collectors.joining(" or ")));
    }
  }

  private int number(String name, String value, int most) {
    if (NUMBER.matcher(value).matches() && Integer.parseInt(value) <= most) {
      return Integer.parseInt(value);
    }
    fault(name, value, "a whole number" + (most == MOST ? " up to " + MOST : ""));
    return 0;
  }

  private void fault(String name, String value, String wanted) {
    faults.add("query: %s can't be %s; give %s".formatted(name, Quote.of(value), wanted));
  }
}
