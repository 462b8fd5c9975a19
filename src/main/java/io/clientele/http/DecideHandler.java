package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.decision.Decision;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import io.clientele.decisionlog.Earlier;
import io.clientele.decisionlog.IdempotencyKey;
import io.clientele.decisionlog.Kept;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Recorded;
import io.clientele.scoring.Recorder;
import io.clientele.scoring.Recording;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/decide} and {@code /v1/try}: one customer's facts in, the decision out. */
final class DecideHandler implements Handler {

  private static final int OK = 200;

  private final Intake intake;
  private final Recorder recorder;
  private final @Nullable Archive archive;
  private final ObjLongConsumer<Outcome> counter;

  /**
   * A handler that records what it answers.
   *
   * @param archive where decisions are recorded; null where none are
   * @param counter is told of every answer, and of how many nanoseconds it took
   */
  DecideHandler(
      Intake intake,
      Recorder recorder,
      @Nullable Archive archive,
      ObjLongConsumer<Outcome> counter) {
    this.intake = intake;
    this.recorder = recorder;
    this.archive = archive;
    this.counter = counter;
  }

  /** A handler that records nothing. */
  static DecideHandler unrecorded(Intake intake) {
    return new DecideHandler(intake, Recorder.NONE, null, (outcome, nanos) -> {});
  }

  @Override
  public void handle(Context call) throws IOException {
    long start = System.nanoTime();
    Explain explain = Query.explain(call.req().getQueryString());
    MediaType.require(MediaType.JSON, call.req());
    ByteBuffer body = RequestBody.read(call.req());
    IdempotencyKey key = archive == null ? null : Idempotency.of(call.req(), body).orElse(null);
    if (key == null || !isAnswered(key, explain, call)) {
      Outcome outcome = intake.take(body.array(), 0, body.limit(), intake.release());
      answer(outcome, key, explain, call);
      counter.accept(outcome, System.nanoTime() - start);
    }
  }

  /** Answers a retry with the decision that was made at first. */
  private boolean isAnswered(IdempotencyKey key, Explain explain, Context call) throws IOException {
    Optional<Earlier> earlier = archive().log().records().earlier(Caller.of(call).name(), key);
    if (earlier.isEmpty()) {
      return false;
    }
    if (earlier.get() instanceof Earlier.Same same) {
      send(again(same.first()), explain, call);
      return true;
    }
    throw Refusal.keyUsed(((Earlier.Other) earlier.get()).first());
  }

  private void answer(Outcome outcome, @Nullable IdempotencyKey key, Explain explain, Context call)
      throws IOException {
    if (outcome instanceof Outcome.Refused refused) {
      Problems.send(refused.problem(), call);
      return;
    }
    Decision decision = ((Outcome.Decided) outcome).decision();
    Recording recording = recorder.begin(decision, Caller.of(call).name(), key);
    ByteArrayOutputStream answer = written(decision, explain); // while the log is being written
    Recorded recorded = recording.await();
    if (recorded instanceof Recorded.Fresh) {
      Answer.send(call, OK, MediaType.JSON, answer);
    } else if (recorded instanceof Recorded.Repeated repeated) {
      send(again(repeated.first()), explain, call);
    } else if (recorded instanceof Recorded.Conflict conflict) {
      throw Refusal.keyUsed(conflict.first());
    } else {
      throw Refusal.notRecorded((Recorded.Lost) recorded);
    }
  }

  private Decision again(Kept first) {
    return new RecordedCall(archive()).same(first);
  }

  private Archive archive() {
    if (archive == null) {
      throw new IllegalStateException("nothing is recorded here");
    }
    return archive;
  }

  private static void send(Decision decision, Explain explain, Context call) throws IOException {
    Answer.send(call, OK, MediaType.JSON, written(decision, explain));
  }

  private static ByteArrayOutputStream written(Decision decision, Explain explain)
      throws IOException {
    ByteArrayOutputStream answer = Answer.buffer();
    DecisionJson.write(decision, explain, answer);
    return answer;
  }
}
