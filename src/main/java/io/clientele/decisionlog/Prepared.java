package io.clientele.decisionlog;

import java.security.SecureRandom;

/** An entry ready to be written; made on the caller's thread, so that the writer only writes. */
record Prepared(
    Header header, Personal personal, byte[] salt, Hash commitment, byte[] packed, Hash leaf) {

  private static final int SALT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Prepared of(Entry entry) {
    return of(entry.header(), new Personal(entry.customerId(), entry.tags(), entry.content()));
  }

  static Prepared of(Header header, Personal personal) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Hash commitment = personal.commitment(salt);
    return new Prepared(
        header, personal, salt, commitment, Packing.pack(personal), header.leaf(commitment));
  }
}
