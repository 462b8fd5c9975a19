package io.clientele.ruleset.stage;

import org.jspecify.annotations.Nullable;

/** What the models found, as the actions see it; null where a model can't be assessed. */
public record Results(
    @Nullable String quadrant,
    @Nullable String segment,
    @Nullable String compositeLevel,
    @Nullable String accountTier,
    @Nullable String priorityLevel,
    @Nullable String riskLevel,
    @Nullable String clvSegment) {

  /** The results in the order of the table's inputs. */
  public @Nullable Object[] inOrder() {
    return new @Nullable Object[] {
      quadrant, segment, compositeLevel, accountTier, priorityLevel, riskLevel, clvSegment
    };
  }
}
