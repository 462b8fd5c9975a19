package io.clientele.decisionlog;

import org.jspecify.annotations.Nullable;

/** Compares the entries of one block with its leaves, and says what happened to them. */
final class BlockProof {

  private final EntryWalk walk;
  private final EntryProof proof;
  private long erased;

  BlockProof(EntryWalk walk, EntryProof proof) {
    this.walk = walk;
    this.proof = proof;
  }

  /** How many of the entries so far are erased. */
  long erased() {
    return erased;
  }

  void check(Block block) throws Unsound {
    for (int place = 0; place < block.count(); place++) {
      long seq = block.firstSeq() + place;
      Rows.Stored entry = walk.peek();
      if (entry == null) {
        throw entry(
            Fault.CUT,
            seq,
            block,
            "it and whatever came after it are missing; the tail is cut off");
      }
      if (entry.kept().seq() != seq) {
        throw entry(Fault.REMOVED, seq, block, "it is missing");
      }
      walk.step();
      if (!EntryProof.leaf(entry).equals(block.leaf(place))) {
        checkOrder(entry, block, place);
      }
      if (proof.erased(entry, block.leaf(place), block.number())) {
        erased++;
      }
    }
  }

  /** Whether an entry that doesn't fit in its place is a good one from another place. */
  private void checkOrder(Rows.Stored entry, Block block, int place) throws Unsound {
    Hash leaf = EntryProof.leaf(entry);
    Rows.Stored next = walk.peek();
    Hash nextLeaf = next == null ? null : EntryProof.leaf(next);
    long seq = entry.kept().seq();
    boolean elsewhere = has(block, leaf);
    if (!elsewhere && block.leaf(place).equals(nextLeaf)) {
      throw entry(Fault.INSERTED, seq, block, "it was never written; the next one belongs here");
    }
    if (follows(block, place, leaf) && !block.leaf(place).equals(nextLeaf)) {
      throw entry(Fault.REMOVED, seq, block, "it is missing, and later ones moved up");
    }
    if (elsewhere) {
      throw entry(Fault.REORDERED, seq, block, "another one of the block stands in its place");
    }
  }

  private static boolean has(Block block, Hash leaf) {
    for (int i = 0; i < block.count(); i++) {
      if (block.leaf(i).equals(leaf)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(Block block, int place, @Nullable Hash leaf) {
    return place + 1 < block.count() && block.leaf(place + 1).equals(leaf);
  }

  private static Unsound entry(Fault fault, long seq, Block block, String message) {
    return new Unsound(Flaw.ofEntry(fault, seq, null, block.number(), null, message));
  }
}
