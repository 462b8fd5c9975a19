package io.clientele.table.diff;

import io.clientele.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * One cell that says something else than before.
 *
 * @param cell such as {@code C14}, in the newer sheet; in the older one where the row is gone
 * @param from what stood there as plain text, 0.3 for 30 %; null where it was blank
 * @param to what stands there now; null where it is blank
 */
public record CellChange(Column column, String cell, @Nullable String from, @Nullable String to) {}
