package io.clientele;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.Kind;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Postgres;
import io.clientele.decisionlog.Verification;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The program, killed over and over while clients decide, each with a key of its own so that it may
 * ask again; and what the log then holds against what the clients were told.
 */
public final class KilledUnderLoad {

  private static final int CLIENTS = 8;
  private static final int LONGEST_MILLIS = 2000;

  private final Path data;
  private final @Nullable String log;
  private final Random random;
  private final String facts;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger customers = new AtomicInteger();

  /** Of each customer that was answered, the decision's id. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<String, String> wrong = new ConcurrentHashMap<>();

  /**
   * Clients and a data folder.
   *
   * @param log the database's address; null for the file in the data folder
   */
  public KilledUnderLoad(Path data, @Nullable String log, long seed) throws IOException {
    this.data = data;
    this.log = log;
    this.random = new Random(seed);
    this.facts = Files.readString(Path.of("examples/method-a.json"), StandardCharsets.UTF_8);
  }

  /**
   * What was found.
   *
   * @param lost customers who were answered and aren't in the log as answered
   * @param twice customers with more than one decision
   * @param wrong answers that were neither a decision nor a broken connection
   */
  public record Found(
      int acknowledged, int lost, int twice, Map<String, String> wrong, Verification chain) {

    boolean isClean() {
      return acknowledged > 0 && lost == 0 && twice == 0 && wrong.isEmpty() && chain.sound();
    }
  }

  /** Starts, lets the clients decide for a while, and kills. */
  public void round() throws IOException, InterruptedException {
    try (TheProgram program = start()) {
      URI service = program.address();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Thread client = new Thread(() -> decideUntilItDies(service));
        client.start();
        clients.add(client);
      }
      int before = acknowledged.size();
      while (acknowledged.size() == before && clients.get(0).isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      program.kill();
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  private TheProgram start() throws IOException {
    return log == null ? new TheProgram(data) : new TheProgram(data, "--log", log);
  }

  private void decideUntilItDies(URI service) {
    try {
      while (true) {
        decide(service, "C-kill-" + customers.incrementAndGet());
      }
    } catch (IOException killed) {
      // as it should be
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void decide(URI service, String customer) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(service.resolve("/v1/decide?explain=none"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", customer)
                .POST(BodyPublishers.ofString(facts.replace("C-0001", customer)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() == 200) {
      String id = new ObjectMapper().readTree(answer.body()).path("decisionId").asText();
      acknowledged.put(customer, id);
    } else {
      wrong.put(customer, answer.statusCode() + " " + answer.body());
    }
  }

  /** Starts once more, lets every client ask again what it asked last, and looks at the log. */
  public Found found() throws IOException, InterruptedException {
    try (TheProgram program = start()) {
      URI service = program.address();
      Map<String, String> before = new HashMap<>(acknowledged);
      for (int last = Math.max(1, customers.get() - 3 * CLIENTS); last <= customers.get(); last++) {
        decide(service, "C-kill-" + last);
      }
      before.forEach(
          (customer, id) -> {
            if (!id.equals(acknowledged.get(customer))) {
              wrong.put(customer, "another id when asked again");
            }
          });
    }
    LogPlace place = LogPlace.of(log, data);
    try (LogReader reader = LogReader.open(place, Clock.systemUTC())) {
      Map<String, List<String>> kept = new HashMap<>();
      reader.export(Filter.all(), each -> add(kept, each));
      int lost = 0;
      for (Map.Entry<String, String> each : acknowledged.entrySet()) {
        lost += kept.getOrDefault(each.getKey(), List.of()).contains(each.getValue()) ? 0 : 1;
      }
      int twice = (int) kept.values().stream().filter(ids -> ids.size() > 1).count();
      Verification chain = reader.verify(place.checkpoints(), place.publicKeys());
      return new Found(acknowledged.size(), lost, twice, Map.copyOf(wrong), chain);
    }
  }

  private static void add(Map<String, List<String>> kept, Kept entry) {
    if (entry.kind() == Kind.DECISION) {
      kept.computeIfAbsent(entry.customerId(), none -> new ArrayList<>())
          .add(entry.id().toString());
    }
  }

  /**
   * Kills on both databases and prints what was found.
   *
   * @param arguments how often for each
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    boolean clean = true;
    for (String database : new String[] {"sqlite", "postgresql"}) {
      Path data = Files.createTempDirectory("clientele-killed");
      String log = database.equals("sqlite") ? null : Postgres.sharedDatabase();
      long seed = System.nanoTime();
      KilledUnderLoad killed = new KilledUnderLoad(data, log, seed);
      for (int round = 0; round < rounds; round++) {
        killed.round();
      }
      Found found = killed.found();
      System.out.printf(
          "%s: killed %d times, %d answered, %d lost, %d twice, wrong %s, flaw %s, seed %d%n",
          database,
          rounds,
          found.acknowledged(),
          found.lost(),
          found.twice(),
          found.wrong(),
          found.chain().flaw(),
          seed);
      clean &= found.isClean();
    }
    if (!clean) {
      throw new IllegalStateException("the log isn't what the clients were told");
    }
  }
}
