package io.clientele.http;

import io.clientele.decisionlog.LogUnavailable;
import io.clientele.release.StoreFault;
import io.clientele.scoring.Problem;
import io.clientele.scoring.ProblemJson;
import io.clientele.scoring.Recorded;
import io.clientele.table.FindingsJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever is thrown, and counts it: a client's mistake in full, a failure of ours without
 * its inside.
 */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final int TOO_LARGE = 413;
  private static final int INTERNAL = 500;

  private final Metrics metrics;

  Problems(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Answers an error of the JVM itself, such as too little memory, as far as it still can. */
  static void fatal(HttpServletResponse response, Error error) {
    LOG.error("request {} failed", RequestId.of(response), error);
    if (!response.isCommitted()) {
      response.setStatus(INTERNAL);
    }
  }

  void answer(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, call) -> send(refusal, call));
    routes.exception(
        NotFoundResponse.class, (none, call) -> send(Refusal.notFound(call.path()), call));
    routes.exception(
        MethodNotAllowedResponse.class, (other, call) -> send(notAllowed(other, call), call));
    routes.exception(FindingsInTheWay.class, this::findings);
    routes.exception(StoreFault.class, this::notStored);
    routes.exception(LogUnavailable.class, this::logAway);
    routes.exception(IOException.class, this::broken);
    routes.exception(Exception.class, this::failed);
  }

  private static Refusal notAllowed(HttpResponseException other, Context call) {
    String methods = other.getDetails().getOrDefault("availableMethods", "");
    TreeSet<String> allowed = new TreeSet<>(Arrays.asList(methods.split(", ", -1)));
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return Refusal.methodNotAllowed(call.req().getMethod(), String.join(", ", allowed));
  }

  private void findings(FindingsInTheWay refused, Context call) {
    metrics.refused(refused.problem());
    try {
      send(refused.problem(), out -> FindingsJson.writeArray(refused.findings(), out), call);
    } catch (IOException gone) {
      LOG.debug("request {}: the client is gone", RequestId.of(call.res()), gone);
    }
  }

  private void notStored(StoreFault fault, Context call) {
    LOG.error("request {} failed", RequestId.of(call.res()), fault);
    send(Refusal.notStored(String.valueOf(fault.getMessage())), call);
  }

  /** What asks the log, and not only what is to be recorded in it. */
  private void logAway(LogUnavailable away, Context call) {
    LOG.warn("request {}: {}", RequestId.of(call.res()), away.getMessage());
    send(
        Refusal.notRecorded(
            new Recorded.Lost(String.valueOf(away.getMessage()), away.retryAfter())),
        call);
  }

  private void broken(IOException failure, Context call) {
    boolean slow = failure.getCause() instanceof TimeoutException;
    send(slow ? Refusal.tooSlow() : Refusal.brokenOff(), call);
  }

  private void failed(Exception failure, Context call) {
    if (failure instanceof HttpException http && http.getCode() < INTERNAL) {
      send(Refusal.brokenOff(), call);
      return;
    }
    LOG.error("request {} failed", RequestId.of(call.res()), failure);
    send(Problem.internal(), Map.of(), none -> {}, call);
  }

  private void send(Refusal refusal, Context call) {
    if (refusal.problem().status() == TOO_LARGE) {
      RequestBody.hearOut(call.req());
    }
    send(refusal.problem(), refusal.headers(), refusal.more(), call);
  }

  private void send(
      Problem problem, Map<String, String> headers, ProblemJson.Extension more, Context call) {
    metrics.refused(problem);
    if (call.res().isCommitted()) {
      return;
    }
    headers.forEach(call.res()::setHeader);
    try {
      send(problem, more, call);
    } catch (IOException gone) {
      LOG.debug("request {}: the client is gone", RequestId.of(call.res()), gone);
    }
  }

  static void send(Problem problem, Context call) throws IOException {
    send(problem, none -> {}, call);
  }

  /** Sends a problem that says more than the usual. */
  static void send(Problem problem, ProblemJson.Extension more, Context call) throws IOException {
    ByteArrayOutputStream body = Answer.buffer();
    ProblemJson.write(problem, RequestId.of(call.res()), more, body);
    Answer.send(call, problem.status(), MediaType.PROBLEM, body);
  }
}
