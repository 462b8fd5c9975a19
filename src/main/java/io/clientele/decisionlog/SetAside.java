package io.clientele.decisionlog;

import java.time.Instant;

/**
 * Something of an entry that a follower gave up for now.
 *
 * @param part what of the entry, in the follower's own words
 * @param attempts how often it tried so far
 * @param why the last failure; says nothing of what the entry holds
 * @param at when it gave up
 * @param again whether somebody asked to try once more
 */
public record SetAside(
    long id,
    String follower,
    long seq,
    String part,
    int attempts,
    String why,
    Instant at,
    boolean again) {}
