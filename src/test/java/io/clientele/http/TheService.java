package io.clientele.http;

import com.fasterxml.uuid.Generators;
import io.clientele.access.KeyFile;
import io.clientele.access.LiveKeys;
import io.clientele.book.Books;
import io.clientele.customer.CustomerReader;
import io.clientele.decision.Explain;
import io.clientele.preview.Previews;
import io.clientele.release.OwnReleases;
import io.clientele.release.Releases;
import io.clientele.run.Runs;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.JsonAnswers;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Scoring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A service on a free port, one for all tests, and what they ask of it. */
final class TheService {

  static final String CUSTOMER = "{\"customerId\": \"C-1\", \"asOf\": \"2024-06-30\"}";

  static final Releases RELEASES = OwnReleases.start();
  static final Intake INTAKE = intake(RELEASES);
  static final Batches BATCHES = new Batches(INTAKE);
  static final Previews PREVIEWS = previews();

  static final OwnLog LOG = OwnLog.open(RELEASES);

  static final Books BOOKS = OwnBooks.books();
  static final Runs RUNS = OwnBooks.runs(RELEASES);

  static final HttpServer.Parts PARTS =
      new HttpServer.Parts(
          INTAKE,
          BATCHES,
          RELEASES,
          PREVIEWS,
          LOG.recorder(),
          LOG.archive(),
          null,
          BOOKS,
          RUNS,
          Clock.systemDefaultZone());

  static final LiveKeys NO_KEYS = new LiveKeys(new KeyFile(Path.of("no-such-folder")));

  private static final HttpServer SERVER = start();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TheService() {}

  static Intake intake(Releases releases) {
    Clock clock = Clock.systemDefaultZone();
    Scoring scoring = new Scoring(releases.active(), clock, Generators.timeBasedEpochGenerator());
    return new Intake(new CustomerReader(clock), scoring);
  }

  static Previews previews() {
    try {
      Path folder = Files.createTempDirectory("clientele-previews");
      return new Previews(folder, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One more service, for a test that stops it. */
  static HttpServer start() {
    return start(Duration.ofSeconds(30));
  }

  static HttpServer start(Duration lastCall) {
    return start(lastCall, NO_KEYS);
  }

  static HttpServer start(Duration lastCall, LiveKeys keys) {
    try {
      Path spool = Files.createTempDirectory("clientele-spool");
      return HttpServer.start(
          new HttpServer.Settings("127.0.0.1", 0, spool, lastCall, "test"), keys, PARTS);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static int port() {
    return SERVER.port();
  }

  static URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(url(path)));
  }

  static HttpResponse<String> decide(String json) {
    return post("/v1/decide", MediaType.JSON, json);
  }

  static HttpResponse<String> batch(String lines) {
    return post("/v1/decide/batch?explain=none", MediaType.NDJSON, lines);
  }

  static HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> post(String path, FormData form) {
    return post(path, FormData.TYPE, form.bytes());
  }

  static HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.timeout(Duration.ofMinutes(2)).build(), body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was stopped", stopped);
    }
  }

  /** What a line of a batch must be answered, but for the ids and the time of the decision. */
  static String expected(String customer, Explain explain) {
    byte[] json = customer.getBytes(StandardCharsets.UTF_8);
    Outcome outcome = INTAKE.take(json, 0, json.length, INTAKE.release());
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      new JsonAnswers(explain).write(1, outcome, line);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return decided(line.toString(StandardCharsets.UTF_8).strip());
  }

  /** A decision without its ids and its time. */
  static String decided(String decision) {
    return decision.substring(decision.indexOf(",\"customerId\":"));
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  static String unpacked(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> exampleCustomers() {
    try {
      return Files.readAllLines(Path.of("examples/customers.ndjson"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
