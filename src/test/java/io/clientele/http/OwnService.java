package io.clientele.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.preview.Previews;
import io.clientele.release.OwnReleases;
import io.clientele.release.Releases;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Recorder;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A service with a data folder of its own, for tests that change the active release. */
public final class OwnService implements AutoCloseable {

  private final Releases releases = OwnReleases.start();
  private final Intake intake = TheService.intake(releases);
  private final Batches batches = new Batches(intake);
  private final Previews previews = TheService.previews();
  private final @Nullable OwnLog log;
  private final Path spool;
  private final HttpServer server;

  /** A service that records nothing; a log of its own takes a while to make. */
  public OwnService() {
    this(false);
  }

  private OwnService(boolean records) {
    log = records ? OwnLog.open(releases) : null;
    try {
      spool = Files.createTempDirectory("clientele-spool");
      HttpServer.Settings settings =
          new HttpServer.Settings("127.0.0.1", 0, spool, Duration.ofSeconds(5), "test");
      server =
          HttpServer.start(
              settings,
              TheService.NO_KEYS,
              new HttpServer.Parts(
                  intake,
                  batches,
                  releases,
                  previews,
                  log == null ? Recorder.NONE : log.recorder(),
                  log == null ? null : log.archive(),
                  null,
                  OwnBooks.books(),
                  OwnBooks.runs(releases),
                  Clock.systemDefaultZone()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A service with a decision log. */
  public static OwnService recording() {
    return new OwnService(true);
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** The data folder of a service that records. */
  public Path logFolder() {
    return Objects.requireNonNull(log).folder();
  }

  /** Whether nothing waits on the disk to be sent, or soon does no more. */
  boolean leavesNothingBehind() {
    for (int i = 0; i < 100; i++) {
      String[] left = spool.toFile().list();
      if (left != null && left.length == 0) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return false;
  }

  /** Decides; answers with the status. */
  public int decide(String facts) {
    return post("/v1/decide", facts).statusCode();
  }

  HttpResponse<String> get(String path) {
    return TheService.send(HttpRequest.newBuilder(url(path)));
  }

  HttpResponse<byte[]> getBytes(String path) {
    return TheService.send(HttpRequest.newBuilder(url(path)), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, FormData form, String... headers) {
    return post(path, FormData.TYPE, form.bytes(), headers);
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> post(String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    return TheService.send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> publish(NamedBytes workbook, String... headers) {
    return post("/v1/releases", form(workbook).with("reason", "because"), headers);
  }

  static FormData form(NamedBytes workbook) {
    return new FormData().withFile(workbook.name(), workbook.bytes());
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(answer.body(), notJson);
    }
  }

  /** From now on nothing can be recorded. */
  void closeLog() {
    Objects.requireNonNull(log).close();
  }

  @Override
  public void close() {
    server.close();
    batches.close();
    previews.close();
    if (log != null) {
      log.close();
    }
    releases.close();
  }
}
