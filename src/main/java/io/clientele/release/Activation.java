package io.clientele.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A release that became the active one.
 *
 * @param release its number
 * @param by who did it
 */
public record Activation(Instant at, int release, String by, String reason, Kind kind) {

  /** How a release became active. */
  public enum Kind {
    /** By the files that the service was started with. */
    @JsonProperty("start")
    START,
    /** By an analyst. */
    @JsonProperty("publish")
    PUBLISH,
    /** Again, as it had been before. */
    @JsonProperty("rollback")
    ROLLBACK
  }
}
