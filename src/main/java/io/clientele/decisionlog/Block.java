package io.clientele.decisionlog;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What one commit added to the chain.
 *
 * @param leaves the leaf hashes of its entries in order, one after the other
 */
record Block(long number, long firstSeq, Instant at, byte[] leaves, Hash hash) {

  static Block after(Head head, Instant at, List<Hash> leaves) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(leaves.size() * Hash.LENGTH);
    leaves.forEach(leaf -> all.writeBytes(leaf.bytes()));
    long number = head.block() + 1;
    long first = head.count() + 1;
    byte[] joined = all.toByteArray();
    return new Block(number, first, at, joined, hash(head.hash(), number, first, at, joined));
  }

  static Hash hash(Hash previous, long number, long firstSeq, Instant at, byte[] leaves) {
    return new Fields("clientele.block.1")
        .bytes(previous.bytes())
        .number(number)
        .number(firstSeq)
        .number(leaves.length / Hash.LENGTH)
        .number(Micros.of(at))
        .bytes(leaves)
        .hash();
  }

  int count() {
    return leaves.length / Hash.LENGTH;
  }

  long lastSeq() {
    return firstSeq + count() - 1;
  }

  /** The leaf of the entry at a place, from 0. */
  Hash leaf(int place) {
    return new Hash(Arrays.copyOfRange(leaves, place * Hash.LENGTH, (place + 1) * Hash.LENGTH));
  }

  Head head() {
    return new Head(lastSeq(), hash, number, at);
  }
}
