package io.clientele.decisionlog;

/**
 * What erasing an entry takes away, apart from the customer and the tags.
 *
 * @param facts canonical JSON; none for a record of erasure
 * @param decision canonical JSON without explanation; for a record of erasure that record
 * @param answerHash of the whole answer with its explanation
 */
public record Content(byte[] facts, byte[] decision, Hash answerHash) {}
