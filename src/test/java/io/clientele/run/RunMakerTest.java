package io.clientele.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import io.clientele.Example;
import io.clientele.book.Book;
import io.clientele.book.DatedId;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import io.clientele.release.Release;
import io.clientele.scoring.Recorded;
import io.clientele.scoring.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMakerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THREE_PARTS = 2 * RunMaker.AT_ONCE + 100;

  @TempDir private Path folder;

  private Book aBook(int customers) throws IOException {
    return OwnRuns.book(folder.resolve("book-" + customers), customers);
  }

  private RunFolder begun(Book book, Deciding deciding) throws IOException {
    return RunMaker.begin(book, folder.resolve("run"), DatedId.of(book.asOf()), deciding);
  }

  private static Map<String, String> idsByCustomer(Path decisions) throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (String line : Files.readAllLines(decisions)) {
      JsonNode decision = JSON.readTree(line);
      String before =
          ids.put(decision.get("customerId").asText(), decision.get("decisionId").asText());
      assertThat(before).as("decided twice: %s", line).isNull();
    }
    return ids;
  }

  @Test
  void every_customer_of_a_book_gets_the_decision_that_it_gets_alone() throws IOException {
    int customers = Example.golden().size();
    RunFolder run = OwnRuns.run(aBook(customers), folder.resolve("run"));

    assertThat(run.read().decided()).isEqualTo(customers);
    List<String> lines = Files.readAllLines(run.decisions());
    for (int i = 0; i < customers; i++) {
      ObjectNode decision = (ObjectNode) JSON.readTree(lines.get(i));
      JsonNode expected = Example.golden().get(i).decision();
      expected
          .fieldNames()
          .forEachRemaining(
              field -> {
                if (!field.equals("customerId") && !field.equals("actions")) {
                  assertThat(decision.get(field)).as(field).isNotNull();
                }
              });
      assertThat(decision.get("quadrant")).isEqualTo(expected.get("quadrant"));
      assertThat(decision.get("risk").toString()).isEqualTo(expected.get("risk").toString());
    }
  }

  @Test
  void a_run_that_was_stopped_goes_on_where_it_was() throws IOException {
    RunFolder run = begun(aBook(THREE_PARTS), OwnRuns.deciding());
    RunProgress stopped = new RunProgress();
    stopped.cancel();

    assertThatThrownBy(() -> RunMaker.goOn(run, OwnRuns.deciding(), stopped))
        .isInstanceOf(InterruptedRun.class);
    assertThat(run.finishedParts()).isEqualTo(1);
    Map<String, String> first = idsByCustomer(run.part(0));
    RunRecord done = RunMaker.goOn(run, OwnRuns.deciding(), new RunProgress());

    assertThat(done.decided()).isEqualTo(THREE_PARTS);
    assertThat(idsByCustomer(run.decisions())).hasSize(THREE_PARTS).containsAllEntriesOf(first);
    assertThat(RunMaker.goOn(run, OwnRuns.deciding(), new RunProgress())).isEqualTo(done);
  }

  /** The decisions that a log would hold. */
  private static final class Records {
    private final Map<String, byte[]> byCustomer = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile int most = Integer.MAX_VALUE;

    private Deciding deciding() {
      Recorder recorder =
          (decision, caller, key) -> {
            if (taken.incrementAndGet() > most) {
              return () -> new Recorded.Lost("the disk is full", Duration.ofSeconds(1));
            }
            byte[] before =
                byCustomer.put(
                    decision.decided().customer().customerId(),
                    DecisionJson.of(decision, Explain.NONE));
            assertThat(before).as("recorded twice").isNull();
            return () -> Recorded.KEPT;
          };
      return new Deciding(
          OwnRuns.release(),
          recorder,
          (caller, customers) -> {
            Map<String, byte[]> kept = new HashMap<>(byCustomer);
            kept.keySet().retainAll(customers);
            return kept;
          },
          Clock.systemUTC(),
          Generators.timeBasedEpochGenerator());
    }
  }

  @Test
  void nobody_is_decided_twice_when_the_log_took_more_than_the_run() throws IOException {
    Records records = new Records();
    RunFolder run = begun(aBook(THREE_PARTS), records.deciding());
    records.most = RunMaker.AT_ONCE + 1000;

    assertThatThrownBy(() -> RunMaker.goOn(run, records.deciding(), new RunProgress()))
        .isInstanceOf(InterruptedRun.class)
        .hasMessageContaining("the decision log takes nothing");
    assertThat(run.finishedParts()).isEqualTo(1);
    records.most = Integer.MAX_VALUE;
    RunMaker.goOn(run, records.deciding(), new RunProgress());

    Map<String, String> ids = idsByCustomer(run.decisions());
    assertThat(ids).hasSize(THREE_PARTS);
    for (Map.Entry<String, byte[]> each : records.byCustomer.entrySet()) {
      assertThat(ids.get(each.getKey()))
          .isEqualTo(JSON.readTree(each.getValue()).get("decisionId").asText());
    }
  }

  @Test
  void a_run_goes_on_with_its_own_release_alone() throws IOException {
    RunFolder run = begun(aBook(10), OwnRuns.deciding());
    Release other = new Release(2, "sha256:other", OwnRuns.release().ruleset());
    Deciding deciding =
        Deciding.unrecorded(other, Clock.systemUTC(), Generators.timeBasedEpochGenerator());

    assertThatThrownBy(() -> RunMaker.goOn(run, deciding, new RunProgress()))
        .isInstanceOf(UnreadableRun.class)
        .hasMessageContaining("began with release 1");
    assertThatThrownBy(() -> begun(aBook(10), OwnRuns.deciding()))
        .hasMessageContaining("is there already");
  }

  @Test
  void results_can_be_asked_as_tables() throws IOException {
    RunFolder run = OwnRuns.run(aBook(100), folder.resolve("run"));

    try (RunResults results = RunResults.open(run)) {
      long stars =
          results.one(
              "SELECT count(*) AS n FROM customers WHERE quadrant = ?", r -> r.count("n"), "STAR");
      long inLines =
          Files.readAllLines(run.decisions()).stream()
              .filter(line -> line.contains("\"quadrant\":\"STAR\""))
              .count();
      assertThat(stars).isPositive().isEqualTo(inLines);
      long actions = results.one("SELECT count(*) AS n FROM actions", r -> r.count("n"));
      assertThat(actions).isPositive();
      assertThat(
              results.all(
                  "SELECT * FROM customers WHERE \"customerId\" = 'C-000000'", Row::columns))
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row)
                      .containsKeys("profile.name", "purchases.amount12m", "risk.points"));
    }
  }
}
