package io.clientele.table.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Finds boxes of different owners that meet. */
public final class Overlaps {

  /**
   * Two owners' boxes meet.
   *
   * @param first the lesser owner
   * @param region what they have in common, a run for each axis
   */
  public record Overlap(int first, int second, List<Run> region) {}

  private final List<Box> boxes;
  private final int limit;
  private final List<Overlap> found = new ArrayList<>();
  private final Set<List<Integer>> pairs = new HashSet<>();

  private Overlaps(List<Box> boxes, int limit) {
    this.boxes = boxes;
    this.limit = limit;
  }

  /**
   * The overlaps, each pair of owners once, by owner.
   *
   * @param limit the search ends when so many are found
   */
  public static List<Overlap> of(int axes, List<Box> boxes, int limit) {
    if (axes == 0) {
      return List.of();
    }
    Overlaps search = new Overlaps(boxes, limit);
    search.sweep(search.bestAxis(axes));
    search.found.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
    return search.found;
  }

  /** The axis on which the fewest boxes stand above each other: it leaves least to compare. */
  private int bestAxis(int axes) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int axis = 0; axis < axes; axis++) {
      long met = meetings(axis);
      if (met < fewest) {
        fewest = met;
        best = axis;
      }
    }
    return best;
  }

  private long meetings(int axis) {
    int[] starts = boxes.stream().mapToInt(box -> box.run(axis).from()).sorted().toArray();
    int[] ends = boxes.stream().mapToInt(box -> box.run(axis).to()).sorted().toArray();
    long met = 0;
    int ended = 0;
    for (int begun = 0; begun < starts.length; begun++) {
      while (ends[ended] < starts[begun]) {
        ended++;
      }
      met += begun - ended;
    }
    return met;
  }

  private void sweep(int axis) {
    List<Box> byStart = new ArrayList<>(boxes);
    byStart.sort(Comparator.comparingInt(box -> box.run(axis).from()));
    PriorityQueue<Box> open =
        new PriorityQueue<>(Comparator.comparingInt((Box box) -> box.run(axis).to()));
    for (Box box : byStart) {
      while (!open.isEmpty() && open.element().run(axis).to() < box.run(axis).from()) {
        open.remove();
      }
      for (Box other : open) {
        if (other.owner() != box.owner() && other.meets(box)) {
          add(other, box);
        }
        if (found.size() >= limit) {
          return;
        }
      }
      open.add(box);
    }
  }

  private void add(Box one, Box other) {
    int first = Math.min(one.owner(), other.owner());
    int second = Math.max(one.owner(), other.owner());
    if (pairs.add(List.of(first, second))) {
      found.add(new Overlap(first, second, one.and(other)));
    }
  }
}
