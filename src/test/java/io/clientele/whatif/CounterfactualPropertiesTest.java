package io.clientele.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.Example;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the customer and the goal: what is reported holds, and nothing of it is too much. */
class CounterfactualPropertiesTest {

  private static final long SEED = 20_261_122;
  private static final int CUSTOMERS = 100;

  private final Forms forms = Forms.shipped();

  @Test
  void every_set_reported_reaches_the_goal_and_nothing_of_it_can_be_spared() {
    RandomCustomers customers = new RandomCustomers(SEED, Shipped.tables());
    Random random = new Random(SEED);
    int sets = 0;
    for (int i = 0; i < CUSTOMERS; i++) {
      Customer customer = customers.next();
      Goal goal = Goals.any(random);
      Counterfactual answer = Counterfactuals.of(customer, goal, Shipped.ruleset(), forms);
      assertThat(answer.decisions()).isLessThanOrEqualTo(Counterfactuals.MOST_DECISIONS + 60);
      if (answer instanceof Counterfactual.Reachable reachable) {
        assertThat(reachable.sets()).hasSizeBetween(1, 5);
        assertThat(reachable.sets()).extracting(ChangeSet::effort).isSorted();
        for (ChangeSet set : reachable.sets()) {
          String what = "seed " + SEED + ", customer " + i + ", " + goal + ": " + set.text().en();
          assertThat(isReached(customer, set, goal)).as(what).isTrue();
          if (reachable.complete()) {
            holdsNothingToSpare(customer, set, goal, what);
            sets++;
          }
        }
      } else if (answer instanceof Counterfactual.NotReachable none) {
        assertThat(isReached(customer, none.closest(), goal)).as("%d, %s", i, goal).isFalse();
      }
    }
    assertThat(sets).as("too few to say anything").isGreaterThan(20);
  }

  private static boolean isReached(Customer customer, ChangeSet set, Goal goal) {
    Map<Fact, Object> changes = new EnumMap<>(Fact.class);
    set.changes().forEach(change -> changes.put(change.fact(), change.to()));
    set.carried().forEach(change -> changes.put(change.fact(), change.to()));
    return goal.isReachedBy(Seen.in(Shipped.ruleset().decide(customer.with(changes))).found());
  }

  private static void holdsNothingToSpare(
      Customer customer, ChangeSet set, Goal goal, String what) {
    List<Turn> turns = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (ChangeSet.Change change : set.changes()) {
      Turn turn = turn(change.fact(), customer);
      turns.add(turn);
      positions.add(position(turn, change.effort()));
    }
    Trials trials = new Trials(Shipped.ruleset(), customer, turns, 100);
    for (int i = 0; i < turns.size(); i++) {
      int[] spared = positions.stream().mapToInt(Integer::intValue).toArray();
      spared[i] = 0;
      assertThat(isReached(trials, spared, goal)).as("without change %d: %s", i, what).isFalse();
      spared[i] = positions.get(i) - 1;
      assertThat(isReached(trials, spared, goal)).as("less of change %d: %s", i, what).isFalse();
    }
  }

  private static boolean isReached(Customer customer, List<ChangeSet.Change> changes, Goal goal) {
    List<Turn> turns = changes.stream().map(change -> turn(change.fact(), customer)).toList();
    int[] positions = new int[turns.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = position(turns.get(i), changes.get(i).effort());
    }
    return isReached(new Trials(Shipped.ruleset(), customer, turns, 1), positions, goal);
  }

  @Test
  void a_way_that_was_found_is_told_even_where_it_may_not_be_the_smallest() {
    Goal star = Goals.of("quadrant", "STAR");
    for (Example example : Example.all().filter(each -> number(each) % 20 == 11).toList()) {
      Counterfactual answer =
          Counterfactuals.of(example.customer(), star, Shipped.ruleset(), forms);
      if (answer instanceof Counterfactual.NotReachable none) {
        assertThat(isReached(example.customer(), none.closest(), star))
            .as(example.customer().customerId())
            .isFalse();
      }
    }
  }

  /** The digits of the customer's number. */
  private static int number(Example example) {
    return Integer.parseInt("0" + example.customer().customerId().replaceAll("[^0-9]", ""));
  }

  private static Turn turn(Fact fact, Customer customer) {
    return Lever.of(Shipped.tables()).stream()
        .filter(lever -> lever.fact() == fact)
        .map(lever -> Turn.of(lever, customer))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static int position(Turn turn, BigDecimal effort) {
    return IntStream.rangeClosed(1, turn.last())
        .filter(k -> turn.effort(k).compareTo(effort) == 0)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isReached(Trials trials, int[] positions, Goal goal) {
    return trials.at(positions).filter(seen -> goal.isReachedBy(seen.found())).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "25, orders12m nps newProductFit slowQuoteResponse",
    "25, negativeFeedback6m competitorContact projectStalled referenceable decisionChainClear",
    "25, last6m recentNeed hasBudget",
    "3, amountLast6m slowQuoteResponse"
  })
  void not_reachable_and_the_least_effort_are_what_trying_everything_finds(
      int number, String levers) {
    RandomCustomers customers = new RandomCustomers(SEED, Shipped.tables());
    Random random = new Random(SEED);
    try (Ruleset ruleset = OwnLevers.ruleset(levers.split(" "))) {
      for (int i = 0; i < number; i++) {
        Customer customer = customers.next();
        Goal goal = Goals.any(random);
        Counterfactual answer = Counterfactuals.of(customer, goal, ruleset, forms);
        String what = "seed " + SEED + ", customer " + i + ", " + goal;
        Optional<BigDecimal> least = tryEverything(customer, goal, ruleset);
        assertThat(effort(answer)).as(what).isEqualTo(least);
      }
    }
  }

  private static Optional<BigDecimal> effort(Counterfactual answer) {
    if (answer instanceof Counterfactual.Reachable reachable) {
      return Optional.of(reachable.sets().get(0).effort().setScale(2));
    }
    return answer instanceof Counterfactual.Reached
        ? Optional.of(BigDecimal.ZERO.setScale(2))
        : Optional.empty();
  }

  private static Optional<BigDecimal> tryEverything(Customer customer, Goal goal, Ruleset ruleset) {
    List<Turn> turns =
        Lever.of(ruleset.tables()).stream()
            .map(lever -> Turn.of(lever, customer))
            .flatMap(Optional::stream)
            .toList();
    Trials trials = new Trials(ruleset, customer, turns, Integer.MAX_VALUE);
    int[] positions = new int[turns.size()];
    BigDecimal least = null;
    do {
      if (isReached(trials, positions, goal)) {
        BigDecimal effort = BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < positions.length; i++) {
          effort = effort.add(turns.get(i).effort(positions[i]));
        }
        least = least == null ? effort : least.min(effort);
      }
    } while (next(positions, turns));
    return Optional.ofNullable(least).map(effort -> effort.setScale(2));
  }

  private static boolean next(int[] positions, List<Turn> turns) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < turns.get(i).last()) {
        positions[i]++;
        return true;
      }
      positions[i] = 0;
    }
    return false;
  }
}
