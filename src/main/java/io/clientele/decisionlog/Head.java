package io.clientele.decisionlog;

import java.time.Instant;

/**
 * The end of the chain: whoever keeps it elsewhere can tell whether anything before it was touched.
 *
 * @param count of entries
 * @param hash of the last block; zeros before the first
 * @param block number of the last block, 0 before the first
 * @param at when that block was written; never before the one it follows
 */
public record Head(long count, Hash hash, long block, Instant at) {}
