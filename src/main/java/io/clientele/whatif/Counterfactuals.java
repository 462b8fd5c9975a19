package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.customer.Fact;
import io.clientele.decision.NotAssessed;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.Tables;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what would move a customer to a goal: which facts, how far, at what effort. */
public final class Counterfactuals {

  /** Decisions made at most, but for the proof of the last set found. */
  static final int MOST_DECISIONS = 600;

  private final Customer customer;
  private final Goal goal;
  private final Ruleset ruleset;
  private final Tables tables;
  private final FactWords words;
  private final Obstacles obstacles;
  private final List<Turn> turns;
  private final Trials trials;

  private Counterfactuals(Customer customer, Goal goal, Ruleset ruleset, Forms forms) {
    this.customer = customer;
    this.goal = goal;
    this.ruleset = ruleset;
    this.tables = ruleset.tables();
    this.words = new FactWords(forms);
    this.obstacles = new Obstacles(tables, forms);
    this.turns =
        Lever.of(tables).stream()
            .map(lever -> Turn.of(lever, customer))
            .flatMap(Optional::stream)
            .toList();
    this.trials = new Trials(ruleset, customer, turns, MOST_DECISIONS);
  }

  /**
   * Looks for the smallest changes of facts that reach a goal, each proved by deciding again.
   *
   * @throws io.clientele.ruleset.TableFault where the tables can't decide the customer as it is
   */
  public static Counterfactual of(Customer customer, Goal goal, Ruleset ruleset, Forms forms) {
    return new Counterfactuals(customer, goal, ruleset, forms).find();
  }

  private Counterfactual find() {
    List<NotAssessed> notAssessed = ruleset.decide(customer).assessment().notAssessed();
    List<Target> targets = Target.of(goal, tables);
    List<NavigableSet<Integer>> bounds =
        turns.stream().map(turn -> Bounds.of(turn, customer, tables)).toList();
    Search search = new Search(goal, targets, turns, bounds, trials);
    if (search.isReached(search.none())) {
      return new Counterfactual.Reached(goal, trials.decided());
    }
    List<int[]> found = search.run();
    return found.isEmpty()
        ? notReachable(search, targets, notAssessed)
        : new Counterfactual.Reachable(
            goal,
            found.stream().map(each -> set(search, each)).toList(),
            search.isProved(),
            trials.decided());
  }

  private ChangeSet set(Search search, int[] positions) {
    List<ChangeSet.Change> changes = changes(positions);
    BigDecimal effort = search.effort(positions);
    return new ChangeSet(
        effort,
        changes,
        carried(positions),
        new TreeMap<>(goal.codes()),
        words.changes(changes, effort));
  }

  private List<ChangeSet.Change> changes(int[] positions) {
    Map<Fact, Object> changed = trials.links(positions).changed();
    List<ChangeSet.Change> changes = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      Fact fact = turns.get(i).lever().fact();
      Object to = changed.get(fact);
      if (positions[i] > 0 && to != null) {
        BigDecimal effort = turns.get(i).effort(positions[i]);
        changes.add(new ChangeSet.Change(fact, fact.of(customer), to, effort));
      }
    }
    return changes;
  }

  private List<ChangeSet.Change> carried(int[] positions) {
    Set<Fact> turned = EnumSet.noneOf(Fact.class);
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] > 0) {
        turned.add(turns.get(i).lever().fact());
      }
    }
    List<ChangeSet.Change> carried = new ArrayList<>();
    trials
        .links(positions)
        .changed()
        .forEach(
            (fact, to) -> {
              if (!turned.contains(fact)) {
                carried.add(new ChangeSet.Change(fact, fact.of(customer), to, null));
              }
            });
    return carried;
  }

  private Counterfactual notReachable(
      Search search, List<Target> targets, List<NotAssessed> notAssessed) {
    int[] closest = search.closest();
    Seen seen = trials.at(closest).orElseThrow();
    List<Fact> atLimit = new ArrayList<>();
    for (int i = 0; i < closest.length; i++) {
      if (closest[i] == turns.get(i).last()) {
        atLimit.add(turns.get(i).lever().fact());
      }
    }
    Seen before = trials.at(search.none()).orElseThrow();
    Seen turned = trials.at(search.ends()).orElse(before);
    List<Counterfactual.Obstacle> inTheWay = obstacles.of(targets, seen);
    List<String> fixed = obstacles.fixed(targets, seen, before, turned);
    List<String> unknown = Unknown.of(goal, before.found(), notAssessed);
    boolean complete = !trials.areUsedUp();
    Text text =
        new WhyNot(words).text(inTheWay, atLimit, fixed, unknown, !turns.isEmpty(), complete);
    return new Counterfactual.NotReachable(
        goal,
        inTheWay,
        changes(closest),
        atLimit,
        fixed,
        unknown,
        complete,
        text,
        trials.decided());
  }
}
