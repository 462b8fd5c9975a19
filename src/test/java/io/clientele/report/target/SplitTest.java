package io.clientele.report.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums match to the cent at every level, whatever the book. */
class SplitTest {

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static List<Portion> randomBook(Random random) {
    List<Portion> book = new ArrayList<>();
    int customers = 1 + random.nextInt(60);
    for (int i = 0; i < customers; i++) {
      String region = random.nextInt(4) == 0 ? "" : "R" + random.nextInt(3);
      String owner = random.nextInt(6) == 0 ? "" : "O" + random.nextInt(4);
      long weight = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_00);
      book.add(new Portion("C-" + i, List.of(region, owner), cents(weight), cents(weight)));
    }
    book.add(new Portion("C-last", List.of("R0", "O0"), BigDecimal.ZERO, cents(1)));
    return book;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void every_sum_matches_and_the_order_of_customers_changes_nothing(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<Portion> book = randomBook(random);
      BigDecimal total = cents(1 + random.nextInt(2_000_000_000));

      Split split = Split.of(total, book);

      assertThat(sum(List.copyOf(split.byCustomer().values()))).isEqualByComparingTo(total);
      assertThat(sum(targetsBelow(split, List.of()))).isEqualByComparingTo(total);
      for (GroupTarget group : split.groups()) {
        List<BigDecimal> parts =
            group.path().size() == 2
                ? book.stream()
                    .filter(each -> each.groups().equals(group.path()))
                    .map(each -> split.byCustomer().get(each.customer()))
                    .toList()
                : targetsBelow(split, group.path());
        assertThat(sum(parts)).as(group.toString()).isEqualByComparingTo(group.target());
      }
      for (Portion each : book) {
        assertThat(split.byCustomer().get(each.customer())).isNotNegative();
        if (each.weight().signum() == 0) {
          assertThat(split.byCustomer().get(each.customer())).isZero();
        }
      }
      List<Portion> mixed = new ArrayList<>(book);
      Collections.shuffle(mixed, random);
      assertThat(Split.of(total, mixed)).isEqualTo(split);
    }
  }

  private static List<BigDecimal> targetsBelow(Split split, List<String> path) {
    return split.groups().stream()
        .filter(each -> each.path().size() == path.size() + 1)
        .filter(each -> each.path().subList(0, path.size()).equals(path))
        .map(GroupTarget::target)
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void no_part_is_a_unit_or_more_away_from_what_it_comes_to(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<BigInteger> weights = new ArrayList<>(List.of(BigInteger.ONE));
      for (int i = random.nextInt(9); i > 0; i--) {
        weights.add(new BigInteger(random.nextInt(70), random));
      }
      BigInteger whole = new BigInteger(40, random);
      BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);

      List<BigInteger> parts = LargestRemainder.split(whole, weights);

      for (int i = 0; i < parts.size(); i++) {
        BigInteger away = parts.get(i).multiply(all).subtract(whole.multiply(weights.get(i)));
        assertThat(away.abs()).isLessThan(all);
      }
    }
  }
}
