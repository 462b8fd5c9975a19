package io.clientele.book;

import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Fact;
import io.clientele.customer.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one customer's facts from a row of the warehouse; what the customers' file gives wins. */
final class CustomerFacts {

  static final String SQL =
      """
      SELECT c.id, c.facts, v.first_day, v.last_day, v.orders12m, m.amount12m, m.last6m, m.prev6m,
        m.cost12m, m.uncosted, m.owner, m.region, r.days, i.last_day AS contact_day,
        i.last6m AS contacts, i.prev6m AS contacts_before, i.negative6m, i.complaints12m
      FROM customer c
      LEFT JOIN visits v ON v.customer = c.id
      LEFT JOIN money m ON m.customer = c.id
      LEFT JOIN rhythm r ON r.customer = c.id
      LEFT JOIN contacts i ON i.customer = c.id
      ORDER BY c.id
      """;

  private static final int CENTS = 2;
  private static final int RATE_DECIMALS = 4;

  private final LocalDate asOf;
  private final boolean contacts;
  private final BigDecimal sales12m;
  private final CustomerReader reader;

  private long withoutOrders;
  private long netBelowZero;

  /**
   * @param contacts whether interactions were given; without them theirs are unknown
   */
  CustomerFacts(LocalDate asOf, boolean contacts, BigDecimal sales12m, CustomerReader reader) {
    this.asOf = asOf;
    this.contacts = contacts;
    this.sales12m = sales12m;
    this.reader = reader;
  }

  long withoutOrders() {
    return withoutOrders;
  }

  long netBelowZero() {
    return netBelowZero;
  }

  Customer of(ResultSet row) throws SQLException {
    Customer given = given(row);
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    orders(row, facts);
    money(row, facts);
    if (contacts) {
      contacts(row, facts);
    }
    facts.keySet().removeIf(fact -> fact.of(given) != null);
    return given.with(facts);
  }

  private Customer given(ResultSet row) throws SQLException {
    String facts = row.getString("facts");
    if (facts == null) {
      return Customer.unknown(row.getString("id"), asOf);
    }
    Reading reading = reader.read(facts.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof Reading.Accepted accepted) {
      return accepted.customer();
    }
    throw new IllegalStateException("facts that were read before can't be read again: " + facts);
  }

  private void orders(ResultSet row, Map<Fact, Object> facts) throws SQLException {
    LocalDate last = day(row, "last_day");
    if (last == null) {
      withoutOrders++;
    } else {
      facts.put(Fact.LAST_PURCHASE_ON, last);
      facts.put(Fact.FIRST_DEAL_ON, requireDay(row, "first_day"));
    }
    facts.put(Fact.ORDERS_12M, row.getInt("orders12m"));
    int usual = row.getInt("days");
    if (usual > 0) {
      facts.put(Fact.USUAL_INTERVAL_DAYS, usual);
    }
  }

  private void money(ResultSet row, Map<Fact, Object> facts) throws SQLException {
    BigDecimal amount = amount(row, "amount12m");
    if (amount.signum() < 0) {
      netBelowZero++;
    }
    BigDecimal amount12m = cents(amount);
    facts.put(Fact.AMOUNT_12M, amount12m);
    facts.put(Fact.AMOUNT_LAST_6M, cents(amount(row, "last6m")));
    facts.put(Fact.AMOUNT_PREV_6M, cents(amount(row, "prev6m")));
    int orders = row.getInt("orders12m");
    if (orders > 0) {
      facts.put(
          Fact.AVERAGE_ORDER_VALUE,
          amount12m.divide(BigDecimal.valueOf(orders), CENTS, RoundingMode.HALF_UP));
    }
    if (sales12m.signum() > 0) {
      BigDecimal share = rate(amount12m, sales12m);
      facts.put(Fact.SALES_SHARE, share.min(BigDecimal.ONE));
    }
    margin(row, amount, facts);
    put(row, "owner", Fact.OWNER, facts);
    put(row, "region", Fact.REGION, facts);
  }

  /** Known only where every sale of the twelve months has its cost. */
  private static void margin(ResultSet row, BigDecimal amount, Map<Fact, Object> facts)
      throws SQLException {
    BigDecimal cost = row.getBigDecimal("cost12m");
    if (cost == null || row.getLong("uncosted") > 0 || amount.signum() <= 0) {
      return;
    }
    BigDecimal margin = rate(amount.subtract(cost), amount);
    BigDecimal least = Fact.PROFIT_MARGIN.least();
    BigDecimal most = Fact.PROFIT_MARGIN.most();
    if (least != null && most != null && margin.equals(margin.max(least).min(most))) {
      facts.put(Fact.PROFIT_MARGIN, margin);
    }
  }

  private static void contacts(ResultSet row, Map<Fact, Object> facts) throws SQLException {
    LocalDate last = day(row, "contact_day");
    if (last != null) {
      facts.put(Fact.LAST_INTERACTION_ON, last);
    }
    facts.put(Fact.LAST_6M, row.getInt("contacts"));
    facts.put(Fact.PREV_6M, row.getInt("contacts_before"));
    facts.put(Fact.NEGATIVE_FEEDBACK_6M, row.getInt("negative6m"));
    facts.put(Fact.COMPLAINTS_12M, row.getInt("complaints12m"));
  }

  private static void put(ResultSet row, String column, Fact fact, Map<Fact, Object> facts)
      throws SQLException {
    String text = row.getString(column);
    if (text != null) {
      facts.put(fact, text);
    }
  }

  private static BigDecimal amount(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /**
   * Money is never below zero in the facts; who took back more than he bought has bought nothing.
   */
  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
  }

  private static BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  private static LocalDate requireDay(ResultSet row, String column) throws SQLException {
    return row.getDate(column).toLocalDate();
  }
}
