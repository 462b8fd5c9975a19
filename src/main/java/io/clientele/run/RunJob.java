package io.clientele.run;

/** A run of a service, as it is at one moment. */
public record RunJob(RunRecord run, State state, String why, RunProgress progress) {

  /** Where a run is on its way. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    /** It stopped before its end and can be gone on with. */
    STOPPED
  }
}
