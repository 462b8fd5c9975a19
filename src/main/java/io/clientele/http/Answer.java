package io.clientele.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Sends an answer that is whole in memory. */
final class Answer {

  /** Bytes; more than a decision with its whole explanation. */
  private static final int USUAL = 64 * 1024;

  private static final JsonFactory JSON = new JsonFactory();

  private static final ThreadLocal<ByteArrayOutputStream> BUFFER =
      ThreadLocal.withInitial(() -> new ByteArrayOutputStream(USUAL));

  private Answer() {}

  /** An empty buffer, this thread's own until it asks for the next. */
  static ByteArrayOutputStream buffer() {
    ByteArrayOutputStream buffer = BUFFER.get();
    buffer.reset();
    return buffer;
  }

  /** Writes JSON. */
  @FunctionalInterface
  interface Json {
    void write(JsonGenerator out) throws IOException;
  }

  /** Sends what is written. */
  static void json(Context call, int status, Json answer) throws IOException {
    ByteArrayOutputStream body = buffer();
    try (JsonGenerator out = JSON.createGenerator(body)) {
      answer.write(out);
    }
    send(call, status, MediaType.JSON, body);
  }

  /** Sends the buffer, packed where the client takes that and it is worth it. */
  static void send(Context call, int status, String type, ByteArrayOutputStream body)
      throws IOException {
    HttpServletResponse response = call.res();
    response.setStatus(status);
    response.setHeader("Content-Type", type);
    if (body.size() < Gzip.WORTHWHILE) {
      sendPlain(response, body);
      return;
    }
    response.setHeader("Vary", "Accept-Encoding");
    if (Gzip.isWelcome(call.req())) {
      sendPacked(response, body);
    } else {
      sendPlain(response, body);
    }
  }

  private static void sendPlain(HttpServletResponse response, ByteArrayOutputStream body)
      throws IOException {
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
  }

  private static void sendPacked(HttpServletResponse response, ByteArrayOutputStream body)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.size() / 4);
    try (GZIPOutputStream gzip = Gzip.pack(packed)) {
      body.writeTo(gzip);
    }
    response.setHeader("Content-Encoding", "gzip");
    sendPlain(response, packed);
  }
}
