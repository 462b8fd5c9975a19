package io.clientele.scenario.diff;

import io.clientele.scenario.Heading;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a scenario that says something else than before.
 *
 * @param cell such as {@code C14}, in the newer sheet, in the older one where the scenario is gone;
 *     null where that sheet has no such column
 * @param from what stood there as plain text, 0.3 for 30 %; null where it was blank
 * @param to what stands there now; null where it is blank
 */
public record CellChange(
    Heading heading, @Nullable String cell, @Nullable String from, @Nullable String to) {}
