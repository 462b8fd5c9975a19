package io.clientele.decision;

import java.time.Instant;

/**
 * The answer for one customer.
 *
 * @param decisionId a UUID of version 7
 */
public record Decision(String decisionId, Instant decidedAt, ReleaseRef release, Decided decided) {}
