package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Postgres;
import io.clientele.http.FormData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process killed while it decides a book goes on when it starts again; nobody is decided twice.
 */
class RunKillTest {

  private static final int CUSTOMERS = 3000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String MAPPING =
      "orders:\n"
          + "  columns: {customerId: customer, orderId: order, orderedOn: day, amount: amount}\n";

  @TempDir Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_run_goes_on_after_kill_9_and_decides_nobody_twice(String database) throws Exception {
    String log = database.equals("sqlite") ? null : Postgres.sharedDatabase();
    String run;
    try (TheProgram program = start(log)) {
      URI service = program.address();
      String book = post(service, "/v1/books", FormData.TYPE, orders());
      await(service, "/v1/books/" + book, "\"done\"");
      run = post(service, "/v1/runs", "application/json", bytes("{\"book\": \"" + book + "\"}"));
      await(service, "/v1/runs/" + run, "\"settled\":[1-9]\\d\\d");
      program.kill();
    }
    JsonNode done;
    String decisions;
    try (TheProgram program = start(log)) {
      URI service = program.address();
      done = await(service, "/v1/runs/" + run, "\"state\":\"(done|stopped)\"");
      decisions = get(service, "/v1/runs/" + run + "/files/decisions.ndjson");
    }
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("done");
    assertThat(done.get("decided").asInt()).isEqualTo(CUSTOMERS);

    Map<String, String> answered = new HashMap<>();
    for (String line : decisions.lines().toList()) {
      JsonNode each = JSON.readTree(line);
      answered.put(each.get("customerId").asText(), each.get("decisionId").asText());
    }
    assertThat(answered).hasSize(CUSTOMERS);
    assertThat(recorded(LogPlace.of(log, data), "run:" + run))
        .allSatisfy((customer, ids) -> assertThat(ids).containsExactly(answered.get(customer)))
        .hasSize(CUSTOMERS);
  }

  private TheProgram start(String log) throws IOException {
    return log == null ? new TheProgram(data) : new TheProgram(data, "--log", log);
  }

  private static byte[] orders() {
    String rows =
        IntStream.range(0, CUSTOMERS)
            .mapToObj(n -> "S%d,C-%d,2026-0%d-15,%d\n".formatted(n, n, 1 + n % 6, 100 + n))
            .collect(Collectors.joining("", "order,customer,day,amount\n", ""));
    return new FormData()
        .with("asOf", "2026-06-30")
        .withFile("orders", "orders.csv", bytes(rows))
        .withFile("mapping", "mapping.yaml", bytes(MAPPING))
        .bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The decisions of a caller by customer. */
  private static Map<String, List<String>> recorded(LogPlace place, String caller) {
    Map<String, List<String>> ids = new HashMap<>();
    try (LogReader reader = LogReader.open(place, Clock.systemUTC())) {
      reader.export(
          Filter.all().withCaller(caller),
          each -> ids.merge(each.customerId(), List.of(each.id().toString()), RunKillTest::both));
      assertThat(reader.verify(place.checkpoints(), place.publicKeys()).sound()).isTrue();
    }
    return ids;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return List.of(String.join(" ", some), String.join(" ", more));
  }

  private String post(URI service, String path, String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    assertThat(JSON.readTree(answer).path("id").asText()).as(answer).isNotEmpty();
    return JSON.readTree(answer).get("id").asText();
  }

  private String get(URI service, String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }

  /** Asks until the answer holds something. */
  private JsonNode await(URI service, String path, String sought) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    String last = get(service, path);
    while (!last.replaceAll("\\s", "").matches("(?s).*" + sought + ".*")) {
      assertThat(Instant.now()).as(last).isBefore(end);
      Thread.sleep(20);
      last = get(service, path);
    }
    return JSON.readTree(last);
  }
}
