package io.clientele.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the models found about a customer; null where a model can't be assessed. */
public record Assessment(
    Derived derived,
    @Nullable Rfm rfm,
    @Nullable Value value,
    @Nullable Risk risk,
    @Nullable String quadrant,
    @Nullable Composite composite,
    @Nullable Account account,
    @Nullable Priority priority,
    @Nullable Icp icp,
    @Nullable Clv clv,
    @Nullable Health health,
    @Nullable Loyalty loyalty,
    List<Action> actions,
    List<NotAssessed> notAssessed) {}
