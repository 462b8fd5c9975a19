package io.clientele.book;

import io.clientele.book.Mapping.Negative;
import io.clientele.book.Mapping.OrderPart;
import io.clientele.book.Mapping.Orders;
import io.clientele.book.Source.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cleans orders, or lines of orders: amounts become yuan, with a sign that says which way. */
final class OrderCleaner implements Cleaner {

  /** More exact than cents, since the parts of an order are rounded only in the sum. */
  private static final int DECIMALS = 4;

  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 256;

  private final Orders orders;
  private final OwnerNames owners;
  private final LocalDate asOf;
  private final Map<OrderPart, Integer> at = new EnumMap<>(OrderPart.class);
  private final int mark;

  OrderCleaner(Orders orders, OwnerNames owners, LocalDate asOf, Headings headings) {
    this.orders = orders;
    this.owners = owners;
    this.asOf = asOf;
    orders
        .columns()
        .forEach((part, column) -> at.put(part, headings.of("columns." + part.key(), column)));
    mark = orders.credit().map(m -> headings.of("credit.column", m.column())).orElse(-1);
  }

  @Override
  public Cleaned clean(Row row) {
    Optional<LocalDate> day = Plain.day(cell(row, OrderPart.DAY));
    if (day.isEmpty()) {
      return new Cleaned.Refused(Reason.BAD_DATE, cell(row, OrderPart.DAY));
    }
    if (day.get().isAfter(asOf)) {
      return new Cleaned.Refused(Reason.AFTER_AS_OF, day.get().toString());
    }
    String currency = Plain.text(cell(row, OrderPart.CURRENCY)).toUpperCase(Locale.ROOT);
    BigDecimal rate = orders.rates().get(currency.isEmpty() ? orders.currency() : currency);
    if (rate == null) {
      return new Cleaned.Refused(Reason.UNKNOWN_CURRENCY, currency);
    }
    Optional<BigDecimal> amount = amount(row).map(each -> yuan(each, rate));
    if (amount.isEmpty() || amount.get().precision() - DECIMALS > 14) {
      return new Cleaned.Refused(Reason.BAD_AMOUNT, amountText(row));
    }
    boolean marked = orders.credit().isPresent() && orders.credit().get().is(row.cells().get(mark));
    if (!marked && amount.get().signum() < 0 && orders.negative() == Negative.REFUSED) {
      return new Cleaned.Refused(Reason.NEGATIVE_AMOUNT, amountText(row));
    }
    boolean credit = marked || amount.get().signum() < 0;
    BigDecimal signed = credit ? amount.get().abs().negate() : amount.get();
    Optional<BigDecimal> cost =
        Plain.number(cell(row, OrderPart.COST))
            .map(each -> yuan(each, rate))
            .map(each -> credit ? each.abs().negate() : each);
    return staged(row, day.get(), signed, cost, credit);
  }

  private static BigDecimal yuan(BigDecimal amount, BigDecimal rate) {
    return amount.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private Cleaned staged(
      Row row, LocalDate day, BigDecimal amount, Optional<BigDecimal> cost, boolean credit) {
    String customer = Plain.text(cell(row, OrderPart.CUSTOMER));
    String order = Plain.text(cell(row, OrderPart.ORDER));
    List<String> cells =
        List.of(
            String.valueOf(row.line()),
            customer,
            order.isEmpty() ? "row " + row.line() : order,
            day.toString(),
            amount.toPlainString(),
            cost.map(BigDecimal::toPlainString).orElse(""),
            String.valueOf(credit),
            cut(owners.of(cell(row, OrderPart.OWNER).strip())),
            cut(cell(row, OrderPart.REGION).strip()));
    if (customer.isEmpty()) {
      return new Cleaned.Refused(Reason.NO_CUSTOMER, "", cells); // a sale of the company still
    }
    return customer.length() > LONGEST_ID
        ? new Cleaned.Refused(Reason.BAD_FACTS, customer)
        : new Cleaned.Kept(cells, credit, List.of());
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  private Optional<BigDecimal> amount(Row row) {
    if (at.containsKey(OrderPart.AMOUNT)) {
      return Plain.number(cell(row, OrderPart.AMOUNT));
    }
    Optional<BigDecimal> price = Plain.number(cell(row, OrderPart.UNIT_PRICE));
    return Plain.number(cell(row, OrderPart.QUANTITY)).flatMap(n -> price.map(n::multiply));
  }

  private String amountText(Row row) {
    return at.containsKey(OrderPart.AMOUNT)
        ? cell(row, OrderPart.AMOUNT)
        : cell(row, OrderPart.QUANTITY) + " × " + cell(row, OrderPart.UNIT_PRICE);
  }

  private String cell(Row row, OrderPart part) {
    Integer index = at.get(part);
    return index == null ? "" : row.cells().get(index);
  }
}
