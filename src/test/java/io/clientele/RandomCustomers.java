package io.clientele;

import io.clientele.customer.Customer;
import io.clientele.customer.Interactions;
import io.clientele.customer.Potential;
import io.clientele.customer.Profile;
import io.clientele.customer.Purchases;
import io.clientele.customer.Relationship;
import io.clientele.customer.Signals;
import io.clientele.customer.Standing;
import io.clientele.table.Condition;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded customers that crowd around the bounds of the tables, with facts missing at random. */
public final class RandomCustomers {

  private static final List<String> INDUSTRIES =
      List.of("C35", "C3562", "C", "C13", "C27", "F51", "F", "I65", "A01", "K70");
  private static final List<String> REGIONS = List.of("华东", "华南", "华北", "西南", "东北");

  private final Random random;
  private final List<BigDecimal> bounds = new ArrayList<>();
  private double known;

  public RandomCustomers(long seed, Tables tables) {
    random = new Random(seed);
    for (Table table : tables.all()) {
      for (Row row : table.rows()) {
        row.tests().forEach(test -> bound(test.condition()));
      }
    }
  }

  private void bound(Condition condition) {
    if (condition instanceof Condition.AtLeast
        || condition instanceof Condition.AtMost
        || condition instanceof Condition.Below) {
      bounds.add(new BigDecimal(condition.shown()));
    }
  }

  /** The next customer. */
  public Customer next() {
    known = random.nextInt(4) == 0 ? random.nextDouble() : 0.97;
    LocalDate asOf = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2500));
    return new Customer(
        "R-" + random.nextInt(1_000_000),
        asOf,
        new Profile(
            null,
            maybe(() -> pick(INDUSTRIES)),
            maybe(() -> pick(REGIONS)),
            maybe(this::count),
            maybe(this::money),
            maybe(() -> before(asOf, 4500)),
            maybe(() -> "sales-" + random.nextInt(20))),
        new Purchases(
            maybe(() -> before(asOf, 200)),
            maybe(this::count),
            maybe(this::money),
            maybe(this::money),
            maybe(this::money),
            random.nextInt(3) == 0 ? money() : null,
            maybe(() -> 1 + random.nextInt(90)),
            maybe(this::signed),
            maybe(this::rate),
            maybe(this::rate)),
        new Interactions(
            maybe(() -> before(asOf, 300)),
            maybe(this::count),
            maybe(this::count),
            maybe(() -> random.nextInt(5)),
            maybe(() -> random.nextInt(4)),
            maybe(() -> BigDecimal.valueOf(random.nextInt(1001), 1)),
            maybe(() -> random.nextInt(11))),
        new Relationship(maybe(this::rate)),
        new Potential(
            maybe(this::signed),
            maybe(this::signed),
            maybe(() -> pick(List.of("HIGH", "MEDIUM", "LOW"))),
            maybe(this::money),
            maybe(random::nextBoolean),
            maybe(random::nextBoolean),
            maybe(random::nextBoolean)),
        new Standing(
            maybe(() -> pick(List.of("BENCHMARK", "REGIONAL_LEADER", "ORDINARY"))),
            maybe(random::nextBoolean)),
        new Signals(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextDouble() < known ? value.get() : null;
  }

  private String pick(List<String> codes) {
    return codes.get(random.nextInt(codes.size()));
  }

  private LocalDate before(LocalDate asOf, int days) {
    return asOf.minusDays(random.nextInt(days));
  }

  private int count() {
    BigDecimal bound = pickBound(new BigDecimal("2500"));
    return random.nextBoolean() ? random.nextInt(30) : near(bound, 0).intValue();
  }

  private BigDecimal money() {
    return random.nextInt(3) == 0
        ? BigDecimal.valueOf(random.nextInt(120_000_000), 2)
        : near(pickBound(new BigDecimal("1000000000")), 2);
  }

  private BigDecimal rate() {
    return near(pickBound(BigDecimal.ONE), 4).min(BigDecimal.ONE);
  }

  private BigDecimal signed() {
    BigDecimal rate = rate();
    return random.nextInt(8) == 0 ? rate.negate() : rate;
  }

  private BigDecimal pickBound(BigDecimal most) {
    List<BigDecimal> fit = bounds.stream().filter(bound -> bound.compareTo(most) <= 0).toList();
    return fit.get(random.nextInt(fit.size()));
  }

  /** A bound, or the least step beside it. */
  private BigDecimal near(BigDecimal bound, int decimals) {
    BigDecimal step = BigDecimal.valueOf(random.nextInt(3) - 1L, decimals);
    BigDecimal value = bound.add(step).max(BigDecimal.ZERO);
    return value.setScale(decimals, java.math.RoundingMode.DOWN);
  }
}
