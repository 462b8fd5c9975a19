package io.clientele.ruleset;

import io.clientele.decision.Action;
import io.clientele.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions advised so far. An action that several rows advise stands as its first row says. */
public final class ActionsDraft {

  /** An action advised by a row. */
  public static final class Advised {
    private Row row;
    private @Nullable LocalDate dueOn;

    private Advised(Row row) {
      this.row = row;
    }

    public String action() {
      return row.text("action");
    }

    public String titleEn() {
      return row.text("title_en");
    }

    public String titleZh() {
      return row.text("title_zh");
    }

    public String due() {
      return row.text("due");
    }

    public void dueOn(LocalDate date) {
      dueOn = date;
    }
  }

  private final List<Advised> advised = new ArrayList<>(16);

  /** Takes a row's advice. */
  public void advise(Row row) {
    String action = row.text("action");
    for (Advised before : advised) {
      if (before.action().equals(action)) {
        if (row.number() < before.row.number()) {
          before.row = row;
        }
        return;
      }
    }
    advised.add(new Advised(row));
  }

  /** Every action once, by rank, then code. */
  public List<Advised> inOrder() {
    advised.sort(
        Comparator.comparingInt((Advised each) -> each.row.integer("rank"))
            .thenComparing(Advised::action));
    return advised;
  }

  List<Action> done(@Nullable String owner) {
    List<Action> actions = new ArrayList<>(advised.size());
    for (Advised each : advised) {
      actions.add(action(each, owner));
    }
    return actions;
  }

  private static Action action(Advised advised, @Nullable String owner) {
    Row row = advised.row;
    if (advised.dueOn == null) {
      throw new IllegalStateException("no due date was found for " + row);
    }
    return new Action(
        advised.action(),
        row.integer("rank"),
        new Action.Title(row.text("title_en"), row.text("title_zh")),
        row.text("ownerRole"),
        owner,
        row.text("cadence"),
        row.text("channel"),
        advised.dueOn);
  }
}
