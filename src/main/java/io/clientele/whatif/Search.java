package io.clientele.whatif;

import io.clientele.scenario.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for the smallest changes that reach a goal: single levers first, then pairs, then triples.
 *
 * <p>Each set of levers is turned to its ends. Where that meets what failed before, one lever after
 * the other is turned back as far as the goal allows. Bounds of rows are tried first; where a score
 * lies between, the way is halved. Nothing is reported that wasn't decided.
 */
final class Search {

  /** Sets that are reported. */
  private static final int WANTED = 5;

  private static final int LARGEST = 3;

  /** Decisions kept back to prove that a set found can't be smaller. */
  private static final int PROOF = 60;

  private final Goal goal;
  private final List<Target> targets;
  private final List<Turn> turns;
  private final List<NavigableSet<Integer>> bounds;
  private final Trials trials;
  private final List<BigDecimal> least;
  private final Map<Set<Integer>, int[]> solutions = new HashMap<>();

  /** What reaches the goal as well, but couldn't be tried to be smaller to the end. */
  private final Map<Set<Integer>, int[]> unproved = new HashMap<>();

  private int[] closest;
  private BigDecimal closestDistance;

  /**
   * @param bounds for each turn, the positions at which it reaches a bound
   */
  Search(
      Goal goal,
      List<Target> targets,
      List<Turn> turns,
      List<NavigableSet<Integer>> bounds,
      Trials trials) {
    this.goal = goal;
    this.targets = targets;
    this.turns = turns;
    this.bounds = bounds;
    this.trials = trials;
    this.least = turns.stream().map(turn -> turn.effort(1)).toList();
    this.closest = none();
    this.closestDistance = distance(none());
  }

  int[] none() {
    return new int[turns.size()];
  }

  boolean isReached(int[] positions) {
    return trials.at(positions).filter(seen -> goal.isReachedBy(seen.found())).isPresent();
  }

  /** Every lever turned to its end. */
  int[] ends() {
    return ends(IntStream.range(0, turns.size()).boxed().toList());
  }

  /** The positions that came closest. */
  int[] closest() {
    return closest.clone();
  }

  /** The smallest sets, those of least effort first. */
  List<int[]> run() {
    List<Integer> useful = useful();
    for (int size = 1; size <= Math.min(LARGEST, useful.size()); size++) {
      for (List<Integer> set : sets(useful, size)) {
        if (!trials.areUsedUp() && isWorthwhile(set)) {
          attempt(set);
        }
      }
    }
    if (solutions.isEmpty()) {
      attempt(useful);
    }
    return sorted(isProved() ? solutions : unproved).stream().limit(WANTED).toList();
  }

  /** Whether what was found can't be smaller. */
  boolean isProved() {
    return !solutions.isEmpty();
  }

  private List<int[]> sorted(Map<Set<Integer>, int[]> found) {
    return found.values().stream()
        .sorted(Comparator.comparing(this::effort).thenComparing(Arrays::toString))
        .toList();
  }

  /** The levers that move something that the goal hangs on, alone or beside all others. */
  private List<Integer> useful() {
    Set<Input> inputs =
        targets.stream()
            .flatMap(target -> target.needs().stream())
            .map(Need::input)
            .collect(Collectors.toSet());
    int[] all = ends();
    List<Integer> useful = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      int[] others = all.clone();
      others[i] = 0;
      if (differ(inputs, none(), ends(List.of(i))) || differ(inputs, others, all)) {
        useful.add(i);
      }
    }
    return useful;
  }

  private boolean differ(Set<Input> inputs, int[] one, int[] other) {
    Seen first = trials.at(one).orElse(null);
    Seen second = trials.at(other).orElse(null);
    return first == null
        || second == null
        || inputs.stream().anyMatch(each -> !Objects.equals(first.value(each), second.value(each)));
  }

  private int[] ends(List<Integer> set) {
    int[] positions = none();
    set.forEach(i -> positions[i] = turns.get(i).last());
    return positions;
  }

  /** All sets of a size, those first whose smallest changes take the least effort. */
  private List<List<Integer>> sets(List<Integer> from, int size) {
    List<List<Integer>> sets = new ArrayList<>();
    choose(from, size, 0, new ArrayList<>(), sets);
    Map<List<Integer>, BigDecimal> efforts = new HashMap<>();
    sets.forEach(set -> efforts.put(set, leastEffort(set)));
    sets.sort(Comparator.comparing(efforts::get));
    return sets;
  }

  private static void choose(
      List<Integer> from, int size, int next, List<Integer> chosen, List<List<Integer>> sets) {
    if (chosen.size() == size) {
      sets.add(List.copyOf(chosen));
      return;
    }
    for (int i = next; i < from.size(); i++) {
      chosen.add(from.get(i));
      choose(from, size, i + 1, chosen, sets);
      chosen.remove(chosen.size() - 1);
    }
  }

  private BigDecimal leastEffort(List<Integer> set) {
    return set.stream().map(least::get).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the set could still be among the smallest. */
  private boolean isWorthwhile(List<Integer> set) {
    return solutions.size() < WANTED
        || leastEffort(set).compareTo(effort(sorted(solutions).get(WANTED - 1))) < 0;
  }

  private void attempt(List<Integer> set) {
    int[] ends = ends(set);
    note(ends);
    Comparator<Integer> dear = Comparator.comparing(i -> turns.get(i).effort(ends[i]));
    List<Integer> dearFirst = set.stream().sorted(dear.reversed()).toList();
    List<Integer> cheapFirst = set.stream().sorted(dear).toList();
    for (Target target : targets) {
      if (helps(target, ends)) {
        settle(turnBack(ends, dearFirst, target));
        if (set.size() > 1) {
          settle(turnBack(ends, cheapFirst, target));
        }
      }
    }
  }

  /** Whether everything that the customer failed at first is met. */
  private boolean helps(Target target, int[] positions) {
    Seen before = trials.at(none()).orElse(null);
    Seen now = trials.at(positions).orElse(null);
    return before != null
        && now != null
        && target.needs().stream().allMatch(need -> need.isMetBy(before) || need.isMetBy(now));
  }

  private int[] turnBack(int[] from, List<Integer> order, Target target) {
    int[] positions = from.clone();
    for (int i : order) {
      positions[i] = least(positions, i, target);
    }
    return positions;
  }

  /** The least position of a lever that still helps, given the others. */
  private int least(int[] positions, int lever, Target target) {
    int[] tried = positions.clone();
    tried[lever] = 0;
    if (helps(target, tried)) {
      return 0;
    }
    int fails = 0;
    int helps = positions[lever];
    while (helps - fails > 1) {
      int next = between(fails, helps, bounds.get(lever));
      tried[lever] = next;
      if (helps(target, tried)) {
        helps = next;
      } else {
        fails = next;
      }
    }
    return helps;
  }

  /** The next position to try: just before a bound reached, else a bound, else the middle. */
  private static int between(int fails, int helps, NavigableSet<Integer> bounds) {
    if (bounds.contains(helps)) {
      return helps - 1;
    }
    int middle = (fails + helps) >>> 1;
    Integer bound = bounds.ceiling(middle);
    if (bound == null || bound >= helps) {
      bound = bounds.floor(middle);
    }
    return bound != null && bound > fails ? bound : middle;
  }

  /** Keeps positions that reach the goal, made as small as they can be. */
  private void settle(int[] positions) {
    note(positions);
    if (!isReached(positions) || trials.areUsedUp() && !unproved.isEmpty()) {
      return;
    }
    int[] smallest = positions.clone();
    trials.allow(PROOF);
    boolean proved = prove(smallest);
    trials.take(PROOF);
    Set<Integer> set =
        IntStream.range(0, smallest.length)
            .filter(i -> smallest[i] > 0)
            .boxed()
            .collect(Collectors.toSet());
    if (!set.isEmpty()) {
      (proved ? solutions : unproved).merge(set, smallest, this::cheaper);
    }
  }

  private int[] cheaper(int[] one, int[] other) {
    return effort(other).compareTo(effort(one)) < 0 ? other : one;
  }

  /** Leaves out and turns back whatever can be; false where that could not be tried to the end. */
  private boolean prove(int[] positions) {
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (int i = 0; i < positions.length && !smaller; i++) {
        smaller = shrinks(positions, i, 0) || shrinks(positions, i, positions[i] - 1);
      }
      if (trials.areUsedUp()) {
        return false;
      }
    }
    return true;
  }

  private boolean shrinks(int[] positions, int lever, int to) {
    if (to < 0 || to >= positions[lever]) {
      return false;
    }
    int[] tried = positions.clone();
    tried[lever] = to;
    if (isReached(tried)) {
      positions[lever] = to;
      return true;
    }
    return false;
  }

  /** Keeps what came closest, which only counts while nothing was found. */
  private void note(int[] positions) {
    if (!solutions.isEmpty()) {
      return;
    }
    BigDecimal distance = distance(positions);
    if (distance.compareTo(closestDistance) < 0) {
      closest = positions.clone();
      closestDistance = distance;
    }
  }

  private BigDecimal distance(int[] positions) {
    BigDecimal far = BigDecimal.valueOf(Integer.MAX_VALUE);
    return trials
        .at(positions)
        .flatMap(
            seen ->
                targets.stream().map(each -> each.distance(seen)).min(Comparator.naturalOrder()))
        .orElse(far);
  }

  BigDecimal effort(int[] positions) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < positions.length; i++) {
      sum = sum.add(turns.get(i).effort(positions[i]));
    }
    return sum;
  }
}
