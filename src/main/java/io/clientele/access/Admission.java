package io.clientele.access;

import java.util.Set;

/** What a key that was presented turned out to be. */
public sealed interface Admission {

  /**
   * A good key.
   *
   * @param roles with those implied
   */
  record Admitted(String name, Set<Role> roles) implements Admission {}

  /** The right secret of a key that was revoked. */
  record Revoked(String id, String name) implements Admission {}

  /** No such key, or another secret; which of them, nobody is told. */
  record Unknown() implements Admission {}
}
