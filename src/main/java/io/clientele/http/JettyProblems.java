package io.clientele.http;

import io.clientele.scoring.Problem;
import io.clientele.scoring.ProblemJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what never reaches a handler: requests that aren't HTTP, or come while we stop. */
final class JettyProblems extends ErrorHandler {

  private static final int STOPPING = 503;

  private final RequestId ids;
  private final Metrics metrics;

  JettyProblems(RequestId ids, Metrics metrics) {
    this.ids = ids;
    this.metrics = metrics;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem = problem(status);
    metrics.refused(problem);
    byte[] body = prepare(problem, ids.of(request), response.getHeaders());
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] prepare(Problem problem, String id, HttpFields.Mutable headers) {
    SecurityHeaders.addTo(headers);
    headers.put(RequestId.HEADER, id);
    headers.put(HttpHeader.CONTENT_TYPE, MediaType.PROBLEM);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      ProblemJson.write(problem, id, body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can't be written", impossible);
    }
    return body.toByteArray();
  }

  private static Problem problem(int status) {
    if (status == STOPPING) {
      return new Problem(
          "stopping", status, "stopping", "the service is stopping; send the request again later");
    }
    if (status >= 500) {
      return Problem.internal();
    }
    return new Problem(
        "bad-request",
        status,
        HttpStatus.getMessage(status).toLowerCase(Locale.ROOT),
        "request: it can't be read as HTTP; correct its first line, headers or length");
  }
}
