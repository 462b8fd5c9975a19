import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Turns the resellers of the AdventureWorks data warehouse into customers' facts, one JSON line
 * each, as they were on a given day. What the data lacks is left out, never guessed.
 */
public final class Resellers {

  private static final String USAGE = "usage: java Resellers.java FOLDER --as-of YYYY-MM-DD";

  /** An order of either channel; consumers have no reseller and no sales person. */
  record Order(
      String reseller, String seller, LocalDate on, BigDecimal amount, BigDecimal cost) {}

  private final LocalDate asOf;
  private final Map<String, String> territories = new HashMap<>();
  private final Map<String, String> sellers = new HashMap<>();
  private final Map<String, List<Order>> ordersOf = new HashMap<>();
  private final BigDecimal companySales12m;

  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !args[1].equals("--as-of")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    List<Map<String, String>> resellers = csv(folder.resolve("resellers.csv"));
    new Resellers(folder, LocalDate.parse(args[2])).print(resellers);
  }

  private Resellers(Path folder, LocalDate asOf) throws IOException {
    this.asOf = asOf;
    List<Order> orders = new ArrayList<>();
    for (Map<String, String> row : csv(folder.resolve("reseller_orders.csv"))) {
      orders.add(order(row, row.get("ResellerKey"), row.get("EmployeeKey")));
    }
    refuseBeyond(orders);
    for (Order order : orders) {
      if (!order.on.isAfter(asOf)) {
        ordersOf.computeIfAbsent(order.reseller, key -> new ArrayList<>()).add(order);
      }
    }
    for (Map<String, String> row : csv(folder.resolve("internet_orders.csv.gz"))) {
      orders.add(order(row, "", ""));
    }
    companySales12m = sum(orders.stream().filter(within(asOf.minusMonths(12), asOf)).toList());
    for (Map<String, String> row : csv(folder.resolve("sales_territories.csv"))) {
      territories.put(row.get("SalesTerritoryKey"), row.get("SalesTerritoryRegion"));
    }
    for (Map<String, String> row : csv(folder.resolve("sales_employees.csv"))) {
      sellers.put(row.get("EmployeeKey"), row.get("FirstName") + " " + row.get("LastName"));
    }
  }

  private static Order order(Map<String, String> row, String reseller, String seller) {
    return new Order(
        reseller,
        seller,
        LocalDate.parse(row.get("OrderDate")),
        new BigDecimal(row.get("SalesAmount")),
        new BigDecimal(row.get("TotalProductCost")));
  }

  /** Before its second year and after its end the data can't tell what twelve months held. */
  private void refuseBeyond(List<Order> orders) {
    LocalDate first = orders.stream().map(Order::on).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = orders.stream().map(Order::on).max(Comparator.naturalOrder()).orElseThrow();
    if (asOf.isBefore(first.plusMonths(12)) || asOf.isAfter(last)) {
      System.err.printf(
          "--as-of %s: the data tells twelve months from %s to %s; name a day between%n",
          asOf, first.plusMonths(12), last);
      System.exit(2);
    }
  }

  private void print(List<Map<String, String>> resellers) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int skipped = 0;
    for (Map<String, String> reseller : resellers) {
      List<Order> orders = ordersOf.get(reseller.get("ResellerKey"));
      if (orders == null) {
        skipped++;
        continue;
      }
      orders.sort(Comparator.comparing(Order::on));
      out.print(customer(reseller, orders) + "\n");
    }
    out.flush();
    System.err.printf(
        "%d resellers; %d without an order by %s are left out%n",
        resellers.size() - skipped, skipped, asOf);
  }

  private Json customer(Map<String, String> reseller, List<Order> orders) {
    return new Json()
        .text("customerId", reseller.get("ResellerAlternateKey"))
        .text("asOf", asOf.toString())
        .object("profile", profile(reseller, orders))
        .object("purchases", purchases(orders));
  }

  private Json profile(Map<String, String> reseller, List<Order> orders) {
    Order latest = orders.get(orders.size() - 1);
    return new Json()
        .text("name", reseller.get("ResellerName"))
        .text("region", territories.get(reseller.get("SalesTerritoryKey")))
        .number("employees", reseller.get("NumberEmployees"))
        .number("annualRevenue", money(new BigDecimal(reseller.get("AnnualRevenue"))))
        .text("firstDealOn", orders.get(0).on.toString())
        .text("owner", sellers.get(latest.seller));
  }

  private Json purchases(List<Order> orders) {
    LocalDate yearAgo = asOf.minusMonths(12);
    LocalDate halfYearAgo = asOf.minusMonths(6);
    List<Order> year = orders.stream().filter(within(yearAgo, asOf)).toList();
    BigDecimal amount = sum(year);
    Json purchases =
        new Json()
            .text("lastPurchaseOn", orders.get(orders.size() - 1).on.toString())
            .number("orders12m", String.valueOf(year.size()))
            .number("amount12m", money(amount))
            .number("amountLast6m", money(sum(year.stream().filter(within(halfYearAgo, asOf)).toList())))
            .number("amountPrev6m", money(sum(year.stream().filter(within(yearAgo, halfYearAgo)).toList())));
    List<Long> gaps = gaps(orders);
    if (!gaps.isEmpty()) {
      purchases.number("usualIntervalDays", median(gaps));
    }
    if (amount.signum() > 0) {
      BigDecimal cost = year.stream().map(Order::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
      purchases.number("profitMargin", ratio(amount.subtract(cost), amount, 4));
    }
    return purchases.number("salesShare", ratio(amount, companySales12m, 6));
  }

  /** Orders after one day, up to another one included. */
  private static Predicate<Order> within(LocalDate after, LocalDate to) {
    return order -> order.on.isAfter(after) && !order.on.isAfter(to);
  }

  private static BigDecimal sum(List<Order> orders) {
    return orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Days between one day of orders and the next. */
  private static List<Long> gaps(List<Order> orders) {
    List<LocalDate> days = orders.stream().map(Order::on).distinct().toList();
    return IntStream.range(1, days.size())
        .mapToObj(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
        .sorted()
        .toList();
  }

  private static String median(List<Long> sorted) {
    long low = sorted.get((sorted.size() - 1) / 2);
    long high = sorted.get(sorted.size() / 2);
    return ratio(BigDecimal.valueOf(low + high), BigDecimal.valueOf(2), 0);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String ratio(BigDecimal part, BigDecimal whole, int decimals) {
    return part.divide(whole, decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A JSON object that is written field by field. */
  private static final class Json {
    private final StringBuilder fields = new StringBuilder();

    Json text(String name, String value) {
      return raw(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    Json number(String name, String value) {
      return raw(name, value);
    }

    Json object(String name, Json value) {
      return raw(name, value.toString());
    }

    private Json raw(String name, String value) {
      fields.append(fields.isEmpty() ? "\"" : ",\"").append(name).append("\":").append(value);
      return this;
    }

    @Override
    public String toString() {
      return "{" + fields + "}";
    }
  }

  /** The rows of a CSV file, packed or not, by the names of its header line. */
  private static List<Map<String, String>> csv(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<String> names = cells(lines.readLine());
      return lines.lines().map(line -> row(names, cells(line))).toList();
    }
  }

  private static Map<String, String> row(List<String> names, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  /** Cells may stand in quotes; no cell of this data holds a line break. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char each : line.toCharArray()) {
      if (each == '"') {
        quoted = !quoted;
      } else if (each == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(each);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
