package io.clientele.table;

import io.clientele.table.analysis.Axis;
import io.clientele.table.analysis.CodeAxis;
import io.clientele.table.analysis.Grid;
import io.clientele.table.analysis.NumberAxis;
import io.clientele.table.analysis.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An input of a table, with every value that it can have when the table is asked.
 *
 * @param name as the decision writes it
 * @param label its name in the sheet's headings
 */
record Input(Text label, String name, Axis axis) {

  /** An input that the given rows test. */
  static Input of(String name, Text label, Domain domain, List<Row.Test> tests) {
    return new Input(label, name, axis(domain, tests));
  }

  private static Axis axis(Domain domain, List<Row.Test> tests) {
    if (domain.step() != null) {
      List<BigDecimal> starts = new ArrayList<>();
      List<BigDecimal> ends = new ArrayList<>();
      for (Row.Test test : tests) {
        if (test.condition() instanceof Condition.AtLeast from) {
          starts.add(from.bound());
        } else if (test.condition() instanceof Condition.Below below) {
          starts.add(below.bound());
        } else if (test.condition() instanceof Condition.AtMost to) {
          ends.add(to.bound());
        }
      }
      return NumberAxis.of(new Grid(domain.min(), domain.max(), domain.step()), starts, ends);
    }
    return new CodeAxis(domain.codes() == null ? words(tests) : domain.codes());
  }

  /** The words that the rows name, and the empty one for every other. */
  private static List<String> words(List<Row.Test> tests) {
    Set<String> words = new LinkedHashSet<>();
    for (Row.Test test : tests) {
      if (test.condition() instanceof Condition.Equal equal) {
        words.add(equal.code());
      } else if (test.condition() instanceof Condition.OneOf oneOf) {
        words.addAll(oneOf.codes());
      }
    }
    words.add("");
    return List.copyOf(words);
  }

  /** The slots that meet a condition; none where it asks for another kind of value. */
  List<Run> allowed(Condition condition) {
    if (axis instanceof NumberAxis numbers) {
      int last = numbers.size() - 1;
      return found(
          condition instanceof Condition.AtLeast from
              ? new Run(numbers.firstFrom(from.bound()), last)
              : condition instanceof Condition.Below below
                  ? new Run(0, numbers.lastBelow(below.bound()))
                  : condition instanceof Condition.AtMost to
                      ? new Run(0, numbers.lastUpTo(to.bound()))
                      : new Run(0, -1));
    }
    CodeAxis codes = (CodeAxis) axis;
    if (condition instanceof Condition.Equal equal) {
      return found(one(codes.slot(equal.code())));
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return oneOf.codes().stream()
          .map(code -> one(codes.slot(code)))
          .filter(run -> !run.isEmpty())
          .toList();
    }
    return List.of();
  }

  private static Run one(int slot) {
    return slot < 0 ? new Run(0, -1) : new Run(slot, slot);
  }

  private static List<Run> found(Run run) {
    return run.isEmpty() ? List.of() : List.of(run);
  }
}
