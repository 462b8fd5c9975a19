package io.clientele.whatif;

import io.clientele.customer.Fact;
import io.clientele.scenario.Input;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would move a customer to a goal. */
public sealed interface Counterfactual {

  Goal goal();

  /** How many decisions were made to find it. */
  int decisions();

  /** The customer is there already. */
  record Reached(Goal goal, int decisions) implements Counterfactual {}

  /**
   * Changes that reach it, those of least effort first: one to five sets, no two of the same facts.
   *
   * @param complete whether none of them can be smaller: false where the decisions were used up
   */
  record Reachable(Goal goal, List<ChangeSet> sets, boolean complete, int decisions)
      implements Counterfactual {
    public Reachable {
      sets = List.copyOf(sets);
    }
  }

  /**
   * No set of changes was found.
   *
   * @param obstacles what is in the way where it came closest; empty where a model lacks facts
   * @param closest the changes that came closest; empty where none came closer
   * @param atLimit facts that were moved as far as they may be
   * @param fixed what the rows in the way look at and no lever moves, as explanations name it
   * @param unknown facts that the models of the goal lack, as {@code notAssessed} names them
   * @param complete whether every way was tried: false where the decisions were used up
   * @param text why, in words
   */
  record NotReachable(
      Goal goal,
      List<Obstacle> obstacles,
      List<ChangeSet.Change> closest,
      List<Fact> atLimit,
      List<String> fixed,
      List<String> unknown,
      boolean complete,
      Text text,
      int decisions)
      implements Counterfactual {
    public NotReachable {
      obstacles = List.copyOf(obstacles);
      closest = List.copyOf(closest);
      atLimit = List.copyOf(atLimit);
      fixed = List.copyOf(fixed);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * A condition on the way to the goal that can't be met.
   *
   * @param row the row that would have to fire
   * @param cell the cell of the condition
   * @param input what it looks at
   * @param actual the value where it came closest; null where it isn't known
   * @param distance from there to the bound; null for codes
   * @param rows the rows that made the value what it is, as explanations name them
   */
  record Obstacle(
      Row row,
      String cell,
      Input input,
      @Nullable Object actual,
      String condition,
      @Nullable BigDecimal distance,
      List<String> rows,
      Text text) {
    public Obstacle {
      rows = List.copyOf(rows);
    }
  }
}
