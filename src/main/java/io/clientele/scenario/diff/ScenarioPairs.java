package io.clientele.scenario.diff;

import io.clientele.scenario.Heading;
import io.clientele.scenario.Scenario;
import io.clientele.table.Place;
import io.clientele.table.diff.Increasing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scenarios of two versions, each with its like where it has one. */
final class ScenarioPairs {

  /** The same scenario before and now. */
  private record Pair(Said from, Said to) {
    boolean isInOneSheet() {
      return sheet(from).equals(sheet(to));
    }

    private static Place sheet(Said said) {
      Place place = said.scenario().place();
      return new Place(place.file(), place.sheet(), "");
    }
  }

  private final Set<Said> from;
  private final Set<Said> to;
  private final Map<Said, Pair> pairs = new LinkedHashMap<>();

  private ScenarioPairs(List<Scenario> from, List<Scenario> to) {
    this.from = new LinkedHashSet<>(from.stream().map(Said::of).toList());
    this.to = new LinkedHashSet<>(to.stream().map(Said::of).toList());
  }

  /** Pairs by name; what was renamed by what it says, or by its customer alone. */
  static ScenarioPairs of(List<Scenario> from, List<Scenario> to) {
    ScenarioPairs pairs = new ScenarioPairs(from, to);
    pairs.pairBy(Said::name);
    pairs.pairBy(Said::content);
    pairs.pairBy(Said::facts);
    return pairs;
  }

  private void pairBy(Function<Said, Object> key) {
    Map<Object, Deque<Said>> known = new HashMap<>();
    to.forEach(
        each -> known.computeIfAbsent(key.apply(each), none -> new ArrayDeque<>()).add(each));
    for (Said before : List.copyOf(from)) {
      Deque<Said> same = known.get(key.apply(before));
      Said now = same == null ? null : same.poll();
      if (now != null) {
        pairs.put(before, new Pair(before, now));
        from.remove(before);
        to.remove(now);
      }
    }
  }

  List<ScenarioChange> changes() {
    List<ScenarioChange> changes = new ArrayList<>();
    Set<Pair> kept = kept();
    for (Pair pair : pairs.values()) {
      List<CellChange> cells = cells(pair.from, pair.to);
      boolean moved = !kept.contains(pair);
      if (moved || !cells.isEmpty()) {
        changes.add(new ScenarioChange(pair.from.scenario(), pair.to.scenario(), cells, moved));
      }
    }
    from.forEach(
        gone -> changes.add(new ScenarioChange(gone.scenario(), null, cells(gone, null), false)));
    to.forEach(
        each -> changes.add(new ScenarioChange(null, each.scenario(), cells(null, each), false)));
    return changes;
  }

  /** Those that stand in the same sheet as before, and there in the same order. */
  private Set<Pair> kept() {
    Map<Place, List<Pair>> bySheet = new LinkedHashMap<>();
    pairs.values().stream()
        .filter(Pair::isInOneSheet)
        .sorted(Comparator.comparingInt(pair -> row(pair.from)))
        .forEach(
            pair ->
                bySheet.computeIfAbsent(Pair.sheet(pair.to), none -> new ArrayList<>()).add(pair));
    Set<Pair> kept = new HashSet<>();
    for (List<Pair> sheet : bySheet.values()) {
      int[] rows = sheet.stream().mapToInt(pair -> row(pair.to)).toArray();
      Increasing.longest(rows).stream().forEach(position -> kept.add(sheet.get(position)));
    }
    return kept;
  }

  private static int row(Said said) {
    return said.scenario().sheetRow().row();
  }

  private static List<CellChange> cells(@Nullable Said from, @Nullable Said to) {
    Map<Heading, String> before = from == null ? Map.of() : from.all();
    Map<Heading, String> now = to == null ? Map.of() : to.all();
    Scenario latest = Objects.requireNonNull(to == null ? from : to).scenario();
    Set<Heading> headings = new LinkedHashSet<>(now.keySet());
    headings.addAll(before.keySet());
    List<CellChange> cells = new ArrayList<>();
    for (Heading heading : headings) {
      String was = before.get(heading);
      String is = now.get(heading);
      if (!Objects.equals(was, is)) {
        cells.add(new CellChange(heading, latest.cell(heading).orElse(null), was, is));
      }
    }
    return cells;
  }
}
