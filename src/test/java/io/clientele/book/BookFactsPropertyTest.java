package io.clientele.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of random orders against plain Java that knows nothing of databases. */
class BookFactsPropertyTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final int ROWS = 3000;

  @TempDir private Path folder;

  private record Line(String customer, String order, LocalDate day, BigDecimal amount) {
    boolean credit() {
      return order.startsWith("R");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261122})
  void they_are_what_plain_arithmetic_gives(long seed) throws IOException {
    Random random = new Random(seed);
    LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    Map<String, List<Line>> lines = new HashMap<>();
    StringBuilder csv = new StringBuilder("no,who,when,much\n");
    for (int i = 0; i < ROWS; i++) {
      Line line = line(random, asOf);
      csv.append("%s,%s,%s,%s%n".formatted(line.order, line.customer, line.day, line.amount));
      lines.computeIfAbsent(line.customer, none -> new ArrayList<>()).add(line);
    }
    Path orders = Files.writeString(folder.resolve("orders.csv"), csv);
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            orders:
              columns: {customerId: who, orderId: no, orderedOn: when, amount: much}
              credit: {column: no, startsWith: R}
            """);
    Path book = folder.resolve("book");
    BookMaker.make(new BookFiles(null, orders, null, mapping), asOf, book, Progress.NONE);

    List<String> facts = Files.readAllLines(book.resolve("facts.ndjson"));
    assertThat(facts).hasSize(lines.size());
    for (String fact : facts) {
      JsonNode customer = JSON.readTree(fact);
      JsonNode found = customer.get("purchases");
      Map<String, String> wanted = facts(lines.get(customer.get("customerId").asText()), asOf);
      for (Map.Entry<String, String> each : wanted.entrySet()) {
        assertThat(text(found.get(each.getKey())))
            .as("seed %d, %s, %s", seed, customer, each.getKey())
            .isEqualTo(each.getValue());
      }
    }
  }

  private static String text(JsonNode node) {
    if (node == null) {
      return "";
    }
    return node.isNumber() ? plain(node.decimalValue()) : node.asText();
  }

  /** About three years of days, ten customers' orders a hundred times over, some of them shared. */
  private static Line line(Random random, LocalDate asOf) {
    boolean credit = random.nextInt(10) == 0;
    String order = (credit ? "R" : "S") + random.nextInt(ROWS / 2);
    return new Line(
        "C-" + random.nextInt(100),
        order,
        asOf.minusDays(random.nextInt(1100)),
        BigDecimal.valueOf(random.nextInt(10_000_000), 3));
  }

  private static Map<String, String> facts(List<Line> lines, LocalDate asOf) {
    LocalDate year = asOf.minusMonths(12);
    LocalDate half = asOf.minusMonths(6);
    Map<String, LocalDate> orders = new HashMap<>();
    for (Line line : lines) {
      if (!line.credit()) {
        orders.merge(line.order, line.day, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    TreeSet<LocalDate> days = new TreeSet<>(orders.values());
    Map<String, String> facts = new HashMap<>();
    facts.put("amount12m", sum(lines, year, asOf));
    facts.put("amountLast6m", sum(lines, half, asOf));
    facts.put("amountPrev6m", sum(lines, year, half));
    facts.put(
        "orders12m",
        String.valueOf(orders.values().stream().filter(day -> day.isAfter(year)).count()));
    facts.put("lastPurchaseOn", days.isEmpty() ? "" : days.last().toString());
    facts.put("usualIntervalDays", usual(List.copyOf(days)));
    return facts;
  }

  private static String sum(List<Line> lines, LocalDate after, LocalDate to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : lines) {
      if (line.day.isAfter(after) && !line.day.isAfter(to)) {
        sum = line.credit() ? sum.subtract(line.amount) : sum.add(line.amount);
      }
    }
    return plain(sum.setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ZERO));
  }

  private static String usual(List<LocalDate> days) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    if (gaps.isEmpty()) {
      return "";
    }
    gaps.sort(null);
    int middle = gaps.size() / 2;
    return String.valueOf(
        gaps.size() % 2 == 1
            ? gaps.get(middle)
            : Math.round((gaps.get(middle - 1) + gaps.get(middle)) / 2.0));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
