package io.clientele.run;

import com.fasterxml.uuid.NoArgGenerator;
import io.clientele.release.Release;
import io.clientele.scoring.Recorder;
import java.time.Clock;

/**
 * What decides a run.
 *
 * @param release stays the same for the whole run; closing it is the caller's
 * @param recorder takes each decision before it counts; {@link Recorder#NONE} for nowhere
 * @param kept what the recorder took for this run before it was interrupted
 * @param ids gives the decisions' ids, UUIDs of version 7
 */
public record Deciding(
    Release release, Recorder recorder, Kept kept, Clock clock, NoArgGenerator ids) {

  /** Nothing is recorded. */
  public static Deciding unrecorded(Release release, Clock clock, NoArgGenerator ids) {
    return new Deciding(release, Recorder.NONE, Kept.NOTHING, clock, ids);
  }

  boolean isRecorded() {
    return recorder != Recorder.NONE;
  }
}
