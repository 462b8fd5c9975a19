package io.clientele.decisionlog;

import java.time.Instant;
import java.util.UUID;

/**
 * The record of an erasure, as the chain keeps it.
 *
 * @param id of the entry that records it
 * @param kind {@link Kind#ERASURE} of one customer, or {@link Kind#RETENTION} by age
 * @param reason as given
 */
public record Erasure(UUID id, Kind kind, Instant at, String by, String reason) {}
