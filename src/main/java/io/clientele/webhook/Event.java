package io.clientele.webhook;

/**
 * What is told of a decision.
 *
 * @param seq the decision's place in the log
 * @param part what of it, unique within the decision
 * @param id the same whenever the event is made; holds no full stop, as signatures want it
 * @param body a CloudEvent in structured JSON
 */
record Event(long seq, String part, String id, String customerId, byte[] body) {}
