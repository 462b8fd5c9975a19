package io.clientele.action;

import io.clientele.decision.DecisionTags;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which actions; what is null excludes none.
 *
 * @param run a run's id
 * @param action a code
 * @param owner of the customer, or the role where the customer has none
 * @param current whether the decision must be the newest of its customer
 */
public record ActionQuery(
    @Nullable String customer,
    @Nullable String run,
    @Nullable String action,
    @Nullable State state,
    @Nullable String owner,
    boolean current) {

  Filter filter() {
    return new Filter(
        customer,
        null,
        null,
        null,
        action == null ? List.of() : List.of(DecisionTags.action(action)),
        run == null ? null : Advised.callerOf(run),
        Kind.DECISION);
  }

  boolean wants(Advised each, LocalDate today) {
    String does = each.owner() == null ? each.ownerRole() : each.owner();
    return (action == null || action.equals(each.id().code()))
        && (owner == null || owner.equals(does))
        && (!current || each.current())
        && (state == null || state == each.state(today));
  }
}
