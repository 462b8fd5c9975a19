package io.clientele.decisionlog;

import org.jspecify.annotations.Nullable;

/** Compares one entry with the leaf that the chain has in its place. */
final class EntryProof {

  private static final int SALT = 16;

  /** As of the beginning: an entry read later and covered by these must be without a body. */
  private final Erasures before;

  /** With what was erased while the verification went on. */
  private final Erasures now;

  EntryProof(Erasures before, Erasures now) {
    this.before = before;
    this.now = now;
  }

  /** The leaf of an entry as it is stored now. */
  static Hash leaf(Rows.Stored entry) {
    return entry.kept().header().leaf(commitment(entry));
  }

  private static Hash commitment(Rows.Stored entry) {
    return hash(entry.commitment());
  }

  /** Anything of another length was never a hash; zeros are none of ours either. */
  private static Hash hash(byte[] stored) {
    return stored.length == Hash.LENGTH ? new Hash(stored) : Hash.NONE;
  }

  /** Whether it is erased, under a record; throws where it isn't what was written. */
  boolean erased(Rows.Stored entry, Hash leaf, long block) throws Unsound {
    if (!entry.inRange() || !leaf(entry).equals(leaf)) {
      throw header(entry, leaf, block);
    }
    Rows.Body body = entry.body();
    if (body == null) {
      checkErased(entry, block);
      return true;
    }
    if (before.covers(entry.kept().seq())) {
      throw changed(entry, block, Part.BODY, "it was erased, and is back");
    }
    checkBody(entry, body, block);
    return false;
  }

  private Unsound header(Rows.Stored entry, Hash leaf, long block) {
    Rows.Body body = entry.body();
    if (body != null && entry.inRange()) {
      try {
        Hash commitment = personal(entry, body).commitment(body.salt());
        if (entry.kept().header().leaf(commitment).equals(leaf)) {
          return changed(entry, block, Part.COMMITMENT, "its commitment was changed");
        }
      } catch (Packing.Damaged | IllegalArgumentException more) {
        return changed(entry, block, Part.HEADER, "it was changed, its facts and decision as well");
      }
    }
    return changed(
        entry,
        block,
        Part.HEADER,
        "its kind, id, time, caller, as-of date, release or program version was changed");
  }

  private void checkErased(Rows.Stored entry, long block) throws Unsound {
    Kept kept = entry.kept();
    if (kept.kind() != Kind.DECISION) {
      throw changed(entry, block, Part.BODY, "the content of this record of erasure is gone");
    }
    if (!now.covers(kept.seq())) {
      now.readOn();
    }
    if (!now.covers(kept.seq())) {
      throw changed(
          entry, block, Part.BODY, "its facts and decision are gone, and no record tells why");
    }
    if (kept.customerId() != null) {
      throw changed(entry, block, Part.CUSTOMER, "it was erased, and names a customer");
    }
    if (!kept.tags().isEmpty()) {
      throw changed(entry, block, Part.TAGS, "it was erased, and has tags");
    }
  }

  private static void checkBody(Rows.Stored entry, Rows.Body body, long block) throws Unsound {
    if (body.salt().length != SALT) {
      throw changed(entry, block, Part.SALT, "its salt was changed");
    }
    if (body.answerHash().length != Hash.LENGTH) {
      throw changed(entry, block, Part.ANSWER, "the hash of its answer was changed");
    }
    try {
      Packing.Unpacked unpacked = Packing.unpack(body.packed(), new Hash(body.answerHash()));
      Personal personal = personal(entry, unpacked);
      boolean fits = personal.commitment(body.salt()).equals(commitment(entry));
      Part odd = odd(Packing.Sums.of(personal), unpacked.sums());
      if (!fits || odd != null) {
        Part part = odd == null ? Part.SALT : odd;
        throw changed(entry, block, part, "its " + name(part) + " was changed");
      }
    } catch (Packing.Damaged damaged) {
      throw changed(
          entry, block, Part.BODY, "its facts and decision were changed: " + damaged.getMessage());
    }
  }

  private static Personal personal(Rows.Stored entry, Rows.Body body) throws Packing.Damaged {
    return personal(entry, Packing.unpack(body.packed(), new Hash(body.answerHash())));
  }

  private static Personal personal(Rows.Stored entry, Packing.Unpacked unpacked) {
    return new Personal(entry.kept().customerId(), entry.kept().tags(), unpacked.content());
  }

  /** The check sums prove nothing, but name the part that an honest accident hit. */
  private static @Nullable Part odd(Packing.Sums now, Packing.Sums written) {
    if (now.customer() != written.customer()) {
      return Part.CUSTOMER;
    }
    if (now.tags() != written.tags()) {
      return Part.TAGS;
    }
    if (now.facts() != written.facts()) {
      return Part.FACTS;
    }
    if (now.decision() != written.decision()) {
      return Part.DECISION;
    }
    return now.answer() == written.answer() ? null : Part.ANSWER;
  }

  private static String name(Part part) {
    return switch (part) {
      case CUSTOMER -> "customer";
      case TAGS -> "list of tags";
      case FACTS -> "list of facts";
      case DECISION -> "decision";
      case ANSWER -> "answer's hash";
      case HEADER -> "header";
      case SALT -> "content, or its salt,";
      case COMMITMENT -> "commitment";
      case BODY -> "content";
    };
  }

  private static Unsound changed(Rows.Stored entry, long block, Part part, String message) {
    Kept kept = entry.kept();
    return new Unsound(Flaw.ofEntry(Fault.CHANGED, kept.seq(), kept.id(), block, part, message));
  }
}
