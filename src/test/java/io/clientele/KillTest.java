package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.http.FormData;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it publishes serves the last published release when it starts again. */
class KillTest {

  private static final int ROUNDS = 4;
  private static final int LONGEST_MILLIS = 900;

  private static final NamedBytes[] TURNS =
      IntStream.range(0, 5)
          .mapToObj(score -> Edited.cell("rfm.xlsx", "Recency", "E12", score))
          .toArray(NamedBytes[]::new);

  @TempDir Path data;
  @TempDir Path tables;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile int sent;
  private volatile int acknowledged;

  @Test
  void kill_9_amid_publishing_leaves_the_last_published_release() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Edited.copyWithoutScenarios(tables);
    for (int round = 0; round < ROUNDS; round++) {
      try (TheProgram program = new TheProgram(data, "--tables", tables.toString())) {
        URI service = program.address();
        assertServesTheLast(service, "round " + round + " of seed " + seed);
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(service));
        if (round % 2 == 0) {
          awaitOneMore(publishing);
        }
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        program.kill();
        publishing.join();
      }
    }
    try (TheProgram program = new TheProgram(data, "--tables", tables.toString())) {
      assertServesTheLast(program.address(), "the end of seed " + seed);
    }
    assertThat(acknowledged).isPositive();
  }

  /** Every other round is killed amid a later publish, however slow the first one is. */
  private void awaitOneMore(CompletableFuture<Void> publishing) throws InterruptedException {
    int before = acknowledged;
    while (acknowledged == before && !publishing.isDone()) {
      Thread.sleep(10);
    }
  }

  /** Publishes until nobody answers any more. */
  private void publish(URI service) {
    try {
      while (true) {
        NamedBytes workbook = TURNS[(sent + 1) % TURNS.length];
        byte[] body =
            new FormData()
                .withFile(workbook.name(), workbook.bytes())
                .with("reason", "" + (sent + 1))
                .bytes();
        sent = sent + 1;
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(service.resolve("/v1/releases"))
                    .header("Content-Type", FormData.TYPE)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged = sent;
      }
    } catch (IOException killed) {
      // as it should be
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last one acknowledged, or the one that was on its way. */
  private void assertServesTheLast(URI service, String when) throws Exception {
    JsonNode releases = new ObjectMapper().readTree(get(service, "/v1/releases").body());
    JsonNode active = releases.at("/releases/0");
    assertThat(active.get("active").asBoolean()).as(when).isTrue();
    int served = sent == 0 ? 0 : active.get("reason").asInt();
    assertThat(served).as(when).isBetween(acknowledged, sent);
    if (served > 0) {
      HttpResponse<byte[]> workbook = get(service, "/v1/releases/active/workbooks/rfm.xlsx");
      assertThat(workbook.body()).as(when).isEqualTo(TURNS[served % TURNS.length].bytes());
    }
    assertThat(get(service, "/health/ready").statusCode()).isEqualTo(200);
    sent = served;
    acknowledged = served;
  }

  private HttpResponse<byte[]> get(URI service, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofByteArray());
  }
}
