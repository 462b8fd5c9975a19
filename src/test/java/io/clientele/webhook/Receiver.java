package io.clientele.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/** A real receiver of events on a free port. */
final class Receiver implements AutoCloseable {

  /** An event as it came, with what it was answered. */
  record Got(Headers headers, byte[] body, int answered) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    String id() {
      return json().get("id").asText();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, Integer> answer = event -> 204;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    int status = answer.apply(new ObjectMapper().readTree(body));
    got.add(new Got(call.getRequestHeaders(), body, status));
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  Target target() {
    return new Target(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events?token=hidden"));
  }

  /** Answers each event by what it is. */
  void answers(Function<JsonNode, Integer> how) {
    answer = how;
  }

  List<Got> all() {
    return got;
  }

  /** Those that were taken, in the order of coming. */
  List<Got> taken() {
    return got.stream().filter(each -> each.answered() / 100 == 2).toList();
  }

  /** Waits until enough has come. */
  void await(Predicate<Receiver> enough) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!enough.test(this)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it doesn't come; there is " + got.size());
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
