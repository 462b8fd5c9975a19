package io.clientele.preview;

import io.clientele.decision.Action;
import io.clientele.decision.Assessment;
import io.clientele.decision.ResultField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * In what a customer's two decisions differ. Scores may differ without a movement: what counts is
 * where the customer is put and what is advised.
 *
 * @param gained actions advised now that weren't, or that another role has now
 * @param lost actions advised before that aren't any more, or that another role had
 */
record Movement(List<Mover.FieldChange> changes, List<Advice> gained, List<Advice> lost) {

  static final Movement NONE = new Movement(List.of(), List.of(), List.of());

  /** An action and who carries it out. */
  record Advice(String action, String ownerRole) implements Comparable<Advice> {
    private static final Comparator<Advice> ORDER =
        Comparator.comparing(Advice::action).thenComparing(Advice::ownerRole);

    @Override
    public int compareTo(Advice other) {
      return ORDER.compare(this, other);
    }
  }

  static Movement of(Assessment before, Assessment now) {
    List<Mover.FieldChange> changes = new ArrayList<>(0);
    for (ResultField field : ResultField.values()) {
      String from = field.of(before);
      String to = field.of(now);
      if (!Objects.equals(from, to)) {
        changes.add(new Mover.FieldChange(field, from, to));
      }
    }
    return isSame(before.actions(), now.actions())
        ? new Movement(changes, List.of(), List.of())
        : new Movement(
            changes,
            without(advice(now.actions()), advice(before.actions())),
            without(advice(before.actions()), advice(now.actions())));
  }

  private static boolean isSame(List<Action> before, List<Action> now) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!before.get(i).action().equals(now.get(i).action())
          || !before.get(i).ownerRole().equals(now.get(i).ownerRole())) {
        return false;
      }
    }
    return true;
  }

  private static List<Advice> advice(List<Action> actions) {
    return actions.stream().map(each -> new Advice(each.action(), each.ownerRole())).toList();
  }

  private static List<Advice> without(List<Advice> all, List<Advice> others) {
    return all.stream().filter(each -> !others.contains(each)).sorted().toList();
  }

  boolean isNone() {
    return changes.isEmpty() && gained.isEmpty() && lost.isEmpty();
  }

  /** Whether a rule of a model bears on anything that differs. */
  boolean concerns(String model) {
    return changes.stream().anyMatch(change -> change.field().models().contains(model))
        || (model.equals("actions") && !(gained.isEmpty() && lost.isEmpty()));
  }
}
