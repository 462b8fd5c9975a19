package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a customer while levers are turned: what hangs on a fact is carried along, and what
 * is unknown stays unknown.
 *
 * <ul>
 *   <li>Purchases that grow in the last six months grow in the year too, and with them the average
 *       order and the share of our sales.
 *   <li>An order more is one of the average size, placed on the day of the decision: both amounts
 *       and the share grow, the average stays.
 *   <li>An interaction more is held on the day of the decision.
 * </ul>
 */
final class Links {

  private static final int SHARE_DECIMALS = 6;
  private static final int MONEY_DECIMALS = 2;

  private final Customer customer;
  private final Map<Fact, Object> changed = new EnumMap<>(Fact.class);

  Links(Customer customer) {
    this.customer = customer;
  }

  /** Moves a fact by what a turn moves it, beside what others did. */
  void turn(Turn turn, int position) {
    Fact fact = turn.lever().fact();
    if (!turn.isNumber()) {
      changed.put(fact, turn.value(position));
      return;
    }
    BigDecimal by = Turn.number(turn.value(position)).subtract(Turn.number(turn.from()));
    switch (fact) {
      case AMOUNT_LAST_6M, AMOUNT_12M -> {
        scaleAverage(by);
        buy(by);
      }
      case ORDERS_12M -> order(by);
      case LAST_6M -> {
        add(fact, by);
        today(Fact.LAST_INTERACTION_ON, by);
      }
      default -> add(fact, by);
    }
  }

  /** The facts that differ now. */
  Map<Fact, Object> changed() {
    return changed;
  }

  Customer customer() {
    return customer.with(changed);
  }

  private void buy(BigDecimal by) {
    share(by);
    add(Fact.AMOUNT_12M, by);
    add(Fact.AMOUNT_LAST_6M, by);
  }

  private void order(BigDecimal by) {
    BigDecimal each = averageOrder();
    if (each != null) {
      buy(each.multiply(by).setScale(MONEY_DECIMALS, RoundingMode.HALF_UP));
    }
    add(Fact.ORDERS_12M, by);
    today(Fact.LAST_PURCHASE_ON, by);
  }

  private @Nullable BigDecimal averageOrder() {
    BigDecimal given = number(Fact.AVERAGE_ORDER_VALUE);
    BigDecimal amount = number(Fact.AMOUNT_12M);
    BigDecimal orders = number(Fact.ORDERS_12M);
    if (given != null || amount == null || orders == null || orders.signum() == 0) {
      return given;
    }
    return amount.divide(orders, MONEY_DECIMALS, RoundingMode.HALF_UP);
  }

  /** The same orders, each larger. */
  private void scaleAverage(BigDecimal by) {
    BigDecimal average = number(Fact.AVERAGE_ORDER_VALUE);
    BigDecimal amount = number(Fact.AMOUNT_12M);
    if (average != null && amount != null && amount.signum() > 0) {
      BigDecimal scaled =
          average.multiply(amount.add(by)).divide(amount, MONEY_DECIMALS, RoundingMode.HALF_UP);
      set(Fact.AVERAGE_ORDER_VALUE, scaled);
    }
  }

  /** Of our sales, which grow by the same amount. */
  private void share(BigDecimal by) {
    BigDecimal share = number(Fact.SALES_SHARE);
    BigDecimal amount = number(Fact.AMOUNT_12M);
    if (share != null && amount != null && amount.signum() > 0) {
      BigDecimal whole = amount.add(share.multiply(by));
      if (whole.signum() > 0) {
        set(
            Fact.SALES_SHARE,
            share.multiply(amount.add(by)).divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP));
      }
    }
  }

  private void today(Fact date, BigDecimal by) {
    if (by.signum() > 0 && date.of(customer) != null) {
      set(date, customer.asOf());
    }
  }

  private void add(Fact fact, BigDecimal by) {
    BigDecimal number = number(fact);
    if (number != null) {
      set(fact, number.add(by));
    }
  }

  private @Nullable BigDecimal number(Fact fact) {
    Object value = changed.containsKey(fact) ? changed.get(fact) : fact.of(customer);
    return value == null ? null : Turn.number(value);
  }

  /** Keeps a value within the fact's range; what is as it was is no change. */
  private void set(Fact fact, Object value) {
    Object kept = value instanceof BigDecimal number ? within(fact, number) : value;
    if (kept.equals(fact.of(customer))) {
      changed.remove(fact);
    } else {
      changed.put(fact, kept);
    }
  }

  private static Object within(Fact fact, BigDecimal number) {
    BigDecimal least = fact.least();
    BigDecimal most = fact.most();
    BigDecimal fit = least == null || most == null ? number : number.max(least).min(most);
    return fact.decimals() == 0 ? (Object) fit.intValueExact() : plain(fit);
  }

  /** The same number always in the same form, as a customer's facts are read. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
