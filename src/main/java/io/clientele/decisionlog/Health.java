package io.clientele.decisionlog;

import org.jspecify.annotations.Nullable;

/**
 * How a log is.
 *
 * @param takesWrites whether an entry appended now is likely to be kept
 * @param reason why not; empty where it does
 * @param entries in the chain, as far as this process knows
 * @param queued entries that wait for their commit
 * @param lastCheckpoint the newest of this data folder
 * @param lastVerification the newest of this process
 */
public record Health(
    boolean takesWrites,
    String reason,
    long entries,
    int queued,
    @Nullable Checkpoint lastCheckpoint,
    @Nullable Verification lastVerification) {}
