package io.clientele.table.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the parts of a space that no box covers. Axis by axis: between two neighbouring edges of
 * boxes the same boxes stay in question, and only those are looked at on the next axis.
 */
public final class Gaps {

  /** Boxes looked at before the search gives up: some seconds of work. */
  private static final long MOST_WORK = 200_000_000L;

  /**
   * What the search found.
   *
   * @param regions parts without a box, smallest first, a run for each axis; no point twice
   * @param whole whether these are all; if not there may be more, even where none is listed
   */
  public record Found(List<List<Run>> regions, boolean whole) {}

  private final int[] sizes;
  private final int limit;
  private final long mostWork;
  private long work;
  private boolean whole = true;

  private Gaps(int[] sizes, int limit, long mostWork) {
    this.sizes = sizes;
    this.limit = limit;
    this.mostWork = mostWork;
  }

  /**
   * The gaps of a space.
   *
   * @param limit the search ends when so many are found
   */
  public static Found of(List<? extends Axis> axes, List<Box> boxes, int limit) {
    return of(axes, boxes, limit, MOST_WORK);
  }

  static Found of(List<? extends Axis> axes, List<Box> boxes, int limit, long mostWork) {
    int[] sizes = axes.stream().mapToInt(Axis::size).toArray();
    Gaps search = new Gaps(sizes, limit, mostWork);
    List<List<Run>> regions = search.from(0, boxes);
    return new Found(regions, search.whole);
  }

  /** The gaps on an axis and all after it, among the boxes that hold what went before. */
  private List<List<Run>> from(int axis, List<Box> boxes) {
    work += boxes.size() + 1L;
    if (work > mostWork) {
      whole = false;
      return List.of();
    }
    if (boxes.isEmpty()) {
      return List.of(everything(axis));
    }
    if (axis == sizes.length || boxes.stream().anyMatch(box -> coversAll(box, axis))) {
      return List.of();
    }
    return sweep(axis, boxes);
  }

  private List<Run> everything(int axis) {
    List<Run> runs = new ArrayList<>();
    for (int i = axis; i < sizes.length; i++) {
      runs.add(Run.all(sizes[i]));
    }
    return runs;
  }

  private boolean coversAll(Box box, int axis) {
    for (int i = axis; i < sizes.length; i++) {
      if (box.run(i).from() > 0 || box.run(i).to() < sizes[i] - 1) {
        return false;
      }
    }
    return true;
  }

  private List<List<Run>> sweep(int axis, List<Box> boxes) {
    List<Box> byStart = new ArrayList<>(boxes);
    byStart.sort(Comparator.comparingInt(box -> box.run(axis).from()));
    Merging merging = new Merging();
    List<Box> open = new ArrayList<>();
    int begun = 0;
    int slot = 0;
    while (slot < sizes[axis] && merging.size() < limit && whole) {
      int at = slot;
      open.removeIf(box -> box.run(axis).to() < at);
      while (begun < byStart.size() && byStart.get(begun).run(axis).from() <= slot) {
        open.add(byStart.get(begun++));
      }
      int end = begun < byStart.size() ? byStart.get(begun).run(axis).from() : sizes[axis];
      for (Box box : open) {
        end = Math.min(end, box.run(axis).to() + 1);
      }
      work += open.size();
      merging.add(new Run(slot, end - 1), from(axis + 1, open));
      slot = end;
    }
    whole &= slot == sizes[axis];
    return merging.regions();
  }

  /** Joins what stands beside each other on an axis and is the same on all after it. */
  private static final class Merging {
    private final List<List<Run>> done = new ArrayList<>();
    private Map<List<Run>, Integer> last = new HashMap<>();

    int size() {
      return done.size();
    }

    void add(Run run, List<List<Run>> rests) {
      Map<List<Run>, Integer> now = new HashMap<>();
      for (List<Run> rest : rests) {
        Integer before = last.get(rest);
        if (before == null) {
          now.put(rest, done.size());
          done.add(joined(run, rest));
        } else {
          int start = done.get(before).get(0).from();
          now.put(rest, before);
          done.set(before, joined(new Run(start, run.to()), rest));
        }
      }
      last = now;
    }

    List<List<Run>> regions() {
      return done;
    }

    private static List<Run> joined(Run run, List<Run> rest) {
      List<Run> all = new ArrayList<>(rest.size() + 1);
      all.add(run);
      all.addAll(rest);
      return List.copyOf(all);
    }
  }
}
