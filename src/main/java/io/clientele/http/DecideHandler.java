package io.clientele.http;

import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Outcome;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.ObjLongConsumer;

/** {@code POST /v1/decide} and {@code /v1/try}: one customer's facts in, the decision out. */
final class DecideHandler implements Handler {

  private static final int OK = 200;

  private final Intake intake;
  private final ObjLongConsumer<Outcome> counter;

  /**
   * @param counter is told of every answer, and of how many nanoseconds it took
   */
  DecideHandler(Intake intake, ObjLongConsumer<Outcome> counter) {
    this.intake = intake;
    this.counter = counter;
  }

  @Override
  public void handle(Context call) throws IOException {
    long start = System.nanoTime();
    Explain explain = Query.explain(call.req().getQueryString());
    MediaType.require(MediaType.JSON, call.req());
    ByteBuffer body = RequestBody.read(call.req());
    Outcome outcome = intake.take(body.array(), 0, body.limit(), intake.release());
    render(outcome, explain, call);
    counter.accept(outcome, System.nanoTime() - start);
  }

  private static void render(Outcome outcome, Explain explain, Context call) throws IOException {
    if (outcome instanceof Outcome.Refused refused) {
      Problems.send(refused.problem(), call);
    } else if (outcome instanceof Outcome.Decided decided) {
      ByteArrayOutputStream answer = Answer.buffer();
      DecisionJson.write(decided.decision(), explain, answer);
      Answer.send(call, OK, MediaType.JSON, answer);
    }
  }
}
