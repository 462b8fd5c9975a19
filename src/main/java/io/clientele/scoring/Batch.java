package io.clientele.scoring;

import io.clientele.decision.Decision;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a batch is answered.
 *
 * @param recorder takes each decision before it is answered
 * @param caller who asked, by the name of the key
 * @param counter is told what each line came to, once that is settled
 */
public record Batch(Answers form, Recorder recorder, String caller, Consumer<Outcome> counter) {

  /** A batch of which nothing is recorded or counted. */
  public static Batch unrecorded(Answers form) {
    return new Batch(form, Recorder.NONE, "", outcome -> {});
  }

  Recording begin(Outcome outcome) {
    return outcome instanceof Outcome.Decided decided
        ? recorder.begin(decided.decision(), caller, null)
        : Recording.DONE;
  }

  /** A decision that could not be recorded is none. */
  static Outcome settle(Outcome outcome, Recorded recorded) {
    if (outcome instanceof Outcome.Decided decided && recorded instanceof Recorded.Lost lost) {
      Decision decision = decided.decision();
      return new Outcome.Refused(
          Optional.of(decision.decided().customer().customerId()), Problem.notRecorded(lost.why()));
    }
    return outcome;
  }
}
