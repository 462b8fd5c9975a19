package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopTest {

  private static final byte[] LINE = (TheService.CUSTOMER + "\n").getBytes(StandardCharsets.UTF_8);

  @Test
  void what_is_in_flight_finishes_and_what_is_new_is_turned_away() throws Exception {
    HttpServer server = TheService.start();
    int port = server.port();
    try (RawClient batch = new RawClient(port);
        RawClient idle = new RawClient(port)) {
      batch.post(
          "/v1/decide/batch?explain=none",
          "application/x-ndjson",
          "Transfer-Encoding: chunked\r\n");
      batch.chunk(LINE);
      assertThat(batch.head()).isEqualTo(200);
      batch.headers();
      batch.nextChunk();

      CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
      awaitUnready(port);
      RawClient.Reply turnedAway =
          idle.send("GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n").reply();
      assertThat(turnedAway.status()).isEqualTo(503);
      assertThat(turnedAway.text()).contains("urn:clientele:problem:stopping");
      assertThat(stopping).isNotDone();

      batch.chunk(LINE);
      assertThat(new String(batch.nextChunk(), StandardCharsets.UTF_8)).contains("\"decisionId\"");
      batch.send("0\r\n\r\n");
      assertThat(batch.nextChunk()).isEmpty();
      stopping.get(10, TimeUnit.SECONDS);
    }
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(ConnectException.class);
  }

  private static void awaitUnready(int port) throws Exception {
    int status = 200;
    while (status == 200) {
      Thread.sleep(20);
      try (RawClient probe = new RawClient(port)) {
        status =
            probe.send("GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n").reply().status();
      }
    }
    assertThat(status).isEqualTo(503);
  }

  @Test
  void what_does_not_end_is_cut_off_and_never_looks_whole() throws Exception {
    HttpServer server = TheService.start(Duration.ofMillis(200));
    try (RawClient batch = new RawClient(server.port())) {
      batch.post(
          "/v1/decide/batch?explain=none",
          "application/x-ndjson",
          "Transfer-Encoding: chunked\r\n");
      batch.chunk(LINE);
      assertThat(batch.head()).isEqualTo(200);
      batch.headers();
      batch.nextChunk();
      server.close();
      assertThatThrownBy(batch::nextChunk).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_port_that_is_taken_is_said_plainly() {
    HttpServer.Settings taken =
        new HttpServer.Settings(
            "127.0.0.1", TheService.port(), temporaryFolder(), Duration.ZERO, "test");
    assertThatThrownBy(() -> HttpServer.start(taken, TheService.NO_KEYS, TheService.PARTS))
        .isInstanceOf(CannotListen.class)
        .hasMessage(
            "127.0.0.1:%d can't be listened on (it is taken, or not allowed): choose another --port"
                    .formatted(TheService.port())
                + " or --host");
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("clientele-spool");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
