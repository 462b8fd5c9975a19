package io.clientele.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first step in which two decisions differ.
 *
 * @param from the step that was taken before; null where there was none
 * @param to the step that is taken now; null where there is none
 */
record FirstDifference(@Nullable Step from, @Nullable Step to) {

  /**
   * Compares steps by what they do, table by table, so that neither a shifted row number nor the
   * order in which rows of one table fire makes a difference.
   */
  static Optional<FirstDifference> of(Map<String, List<Step>> before, Map<String, List<Step>> now) {
    for (String name : inOrder(before.keySet(), now.keySet())) {
      List<Step> lost = rest(before.getOrDefault(name, List.of()), now.get(name));
      List<Step> gained = rest(now.getOrDefault(name, List.of()), before.get(name));
      if (!lost.isEmpty() || !gained.isEmpty()) {
        return Optional.of(of(lost, gained));
      }
    }
    return Optional.empty();
  }

  private static FirstDifference of(List<Step> lost, List<Step> gained) {
    if (lost.isEmpty()) {
      return new FirstDifference(null, gained.get(0));
    }
    Step from = lost.get(0);
    Step to =
        gained.stream()
            .filter(step -> step.effect().subject().equals(from.effect().subject()))
            .findFirst()
            .orElse(null);
    return new FirstDifference(from, to);
  }

  /** The steps that the other decision doesn't take, by row. */
  private static List<Step> rest(List<Step> steps, @Nullable List<Step> others) {
    List<Step> rest = new ArrayList<>(steps);
    if (others != null) {
      for (Step other : others) {
        for (int i = 0; i < rest.size(); i++) {
          if (rest.get(i).effect().equals(other.effect())) {
            rest.remove(i);
            break;
          }
        }
      }
    }
    rest.sort(Comparator.comparingInt(Step::place));
    return rest;
  }

  /** The names of both, what only the second has before what follows it there. */
  private static Set<String> inOrder(Set<String> before, Set<String> now) {
    Set<String> names = new LinkedHashSet<>();
    List<String> waiting = new ArrayList<>();
    List<String> rest = new ArrayList<>(before);
    for (String name : now) {
      if (!before.contains(name)) {
        waiting.add(name);
        continue;
      }
      while (!rest.isEmpty() && !rest.get(0).equals(name) && !names.contains(name)) {
        names.add(rest.remove(0));
      }
      names.addAll(waiting);
      waiting.clear();
      names.add(name);
      rest.remove(name);
    }
    names.addAll(rest);
    names.addAll(waiting);
    return names;
  }
}
