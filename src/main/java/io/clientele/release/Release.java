package io.clientele.release;

import io.clientele.decision.ReleaseRef;
import io.clientele.ruleset.Ruleset;

/**
 * The frozen set of tables and rules that decides, with the ruleset that was made of it.
 *
 * @param number 1 for the first release
 * @param digest {@code sha256:} and the hash of the canonical content of every table and rule
 */
public record Release(int number, String digest, Ruleset ruleset) {

  /** The release as a decision names it. */
  public ReleaseRef ref() {
    return new ReleaseRef(number, digest);
  }
}
