package io.clientele.table;

import io.clientele.table.analysis.Axis;
import io.clientele.table.analysis.Box;
import io.clientele.table.analysis.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table can be asked, and the part of it that each row answers.
 *
 * @param firstInput the position in the table of the first input here; where rows name what they
 *     ask about, all inputs from there on are the one that they name
 * @param boxes owned by the rows' positions in {@code rows}; a row that can't apply has none
 * @param dead the tests that leave a row without a box, at most one a row
 */
record TableSpace(
    List<Input> inputs, int firstInput, List<Row> rows, List<Box> boxes, List<Dead> dead) {

  /** A test that no value meets, or none that meets the row's tests before it. */
  record Dead(Row row, Row.Test test, Input input) {}

  /** The space of rows whose tests are told apart by the input that they belong to. */
  static TableSpace of(List<Input> inputs, int firstInput, List<Row> rows) {
    List<Box> boxes = new ArrayList<>();
    List<Dead> dead = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<List<Run>> runs = new ArrayList<>();
      inputs.forEach(input -> runs.add(List.of(Run.all(input.axis().size()))));
      Dead end = restrict(inputs, firstInput, rows.get(i), runs);
      if (end == null) {
        add(boxes, i, runs, new ArrayList<>());
      } else {
        dead.add(end);
      }
    }
    return new TableSpace(inputs, firstInput, List.copyOf(rows), boxes, dead);
  }

  private static @Nullable Dead restrict(
      List<Input> inputs, int firstInput, Row row, List<List<Run>> runs) {
    for (Row.Test test : row.tests()) {
      if (test.input() < firstInput) {
        continue;
      }
      int at = Math.min(test.input() - firstInput, inputs.size() - 1);
      List<Run> left = both(runs.get(at), inputs.get(at).allowed(test.condition()));
      if (left.isEmpty()) {
        return new Dead(row, test, inputs.get(at));
      }
      runs.set(at, left);
    }
    return null;
  }

  private static List<Run> both(List<Run> some, List<Run> others) {
    List<Run> both = new ArrayList<>();
    for (Run one : some) {
      for (Run other : others) {
        if (!one.and(other).isEmpty()) {
          both.add(one.and(other));
        }
      }
    }
    return both;
  }

  /** A box for every choice of one run on each axis. */
  private static void add(List<Box> boxes, int owner, List<List<Run>> runs, List<Run> chosen) {
    if (chosen.size() == runs.size()) {
      boxes.add(new Box(owner, chosen));
      return;
    }
    for (Run run : runs.get(chosen.size())) {
      List<Run> next = new ArrayList<>(chosen);
      next.add(run);
      add(boxes, owner, runs, next);
    }
  }

  /** Whether a test is one of this input. */
  boolean isOn(Row.Test test, int input) {
    return test.input() >= firstInput
        && Math.min(test.input() - firstInput, inputs.size() - 1) == input;
  }

  List<Axis> axes() {
    return inputs.stream().map(Input::axis).toList();
  }

  /** The smallest values of a region, in the order of the inputs. */
  List<Object> witness(List<Run> region) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.add(inputs.get(i).axis().witness(region.get(i).from()));
    }
    return values;
  }
}
