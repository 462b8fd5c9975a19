package io.clientele.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.preview.Preview.State;
import io.clientele.table.Edited;
import io.clientele.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Previews run beside each other, can be stopped, and are not kept for ever. */
class PreviewsTest {

  private static final Tables EDITED = Candidates.of(Edited.amountWeight(0.3)).candidate().tables();

  private static final String FEW = Impacts.lines(20);
  private static final String MANY = FEW.repeat(1_500);

  @TempDir private Path folder;
  private final Hands clock = new Hands();
  private Previews previews;

  /** A clock that is put forward by hand. */
  private static final class Hands extends Clock {
    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws IOException {
    previews = new Previews(folder, clock, () -> UUID.randomUUID().toString());
  }

  @AfterEach
  void everything_is_gone_when_the_service_stops() {
    previews.close();
    assertThat(files()).isEmpty();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<Preview> start(String lines) {
    try {
      return previews.start(Candidates.of(EDITED), "customers.ndjson", lines.getBytes(UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Preview ended(Preview preview) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!preview.isEnded() && System.nanoTime() < until) {
      pause();
    }
    assertThat(preview.isEnded()).isTrue();
    return preview;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was stopped", stopped);
    }
  }

  @Test
  void a_preview_ends_with_its_report_and_those_who_move() throws IOException {
    Preview preview = ended(start(FEW).orElseThrow());
    assertThat(preview.state()).isEqualTo(State.DONE);
    ImpactReport report = preview.report().orElseThrow();
    assertThat(report.customers()).isEqualTo(20);
    assertThat(preview.progress().total()).isEqualTo(20);
    assertThat(preview.progress().decidedSoFar()).isEqualTo(20);
    assertThat(Files.readAllLines(preview.movers())).hasSize((int) report.changed());
    assertThat(files()).containsExactly(preview.movers());
    assertThat(previews.find(preview.id())).contains(preview);
  }

  @Test
  void customers_are_gathered_while_it_runs() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    Preview preview =
        previews
            .start(
                Candidates.of(EDITED),
                (wanted, each) -> {
                  List<String> lines = FEW.lines().toList();
                  lines.subList(0, 10).forEach(line -> each.accept(line.getBytes(UTF_8)));
                  await(slow);
                  lines.subList(10, 20).forEach(line -> each.accept(line.getBytes(UTF_8)));
                })
            .orElseThrow();
    while (preview.progress().gatheredSoFar() < 10) {
      pause();
    }
    assertThat(preview.state()).isEqualTo(State.RUNNING);
    assertThat(preview.progress().total()).isNegative();
    slow.countDown();
    assertThat(ended(preview).report().orElseThrow().customers()).isEqualTo(20);
    assertThat(preview.progress().gatheredSoFar()).isEqualTo(20);
  }

  @Test
  void gathering_ends_when_it_is_cancelled() throws Exception {
    Preview preview =
        previews
            .start(
                Candidates.of(EDITED),
                (wanted, each) -> {
                  while (wanted.getAsBoolean()) {
                    each.accept(FEW.lines().findFirst().orElseThrow().getBytes(UTF_8));
                    pause();
                  }
                })
            .orElseThrow();
    while (preview.progress().gatheredSoFar() < 2) {
      pause();
    }
    previews.cancel(preview.id());
    assertThat(ended(preview).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void what_cannot_be_gathered_fails() throws Exception {
    Preview preview =
        previews
            .start(
                Candidates.of(EDITED),
                (wanted, each) -> {
                  throw new IllegalStateException("the log is gone");
                })
            .orElseThrow();
    assertThat(ended(preview).state()).isEqualTo(State.FAILED);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_preview_that_is_cancelled_stops_soon() {
    Preview preview = start(MANY).orElseThrow();
    while (preview.progress().decidedSoFar() < 200) {
      pause();
    }
    long asked = System.nanoTime();
    assertThat(previews.cancel(preview.id())).isTrue();
    ended(preview);
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
    assertThat(preview.state()).isEqualTo(State.CANCELLED);
    assertThat(preview.report()).isEmpty();
    assertThat(previews.find(preview.id())).contains(preview);
    assertThat(files()).isEmpty();
  }

  @Test
  void two_run_the_next_wait_and_more_are_turned_away() {
    List<Preview> started = new ArrayList<>();
    for (Optional<Preview> next = start(MANY); next.isPresent(); next = start(MANY)) {
      started.add(next.get());
    }
    assertThat(started).hasSize(10);
    assertThat(previews.isFull()).isTrue();
    assertThat(started.get(9).isWaiting()).isTrue();
    previews.cancel(started.get(9).id());
    assertThat(ended(started.get(9)).state()).isEqualTo(State.CANCELLED);
    assertThat(previews.isFull()).isFalse();
    started.forEach(each -> previews.cancel(each.id()));
    started.forEach(PreviewsTest::ended);
    assertThat(start(FEW)).isPresent();
  }

  @Test
  void an_ended_preview_is_kept_for_an_hour() {
    Preview preview = ended(start(FEW).orElseThrow());
    clock.now = clock.now.plus(Duration.ofMinutes(59));
    assertThat(previews.find(preview.id())).isPresent();
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    assertThat(previews.find(preview.id())).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void of_many_the_last_twenty_are_kept() {
    Preview first = ended(start("{}").orElseThrow());
    for (int i = 0; i < 20; i++) {
      ended(start("{}").orElseThrow());
    }
    assertThat(previews.find(first.id())).isEmpty();
    assertThat(files()).hasSize(20);
  }

  @Test
  void an_ended_preview_is_forgotten_on_request() {
    Preview preview = ended(start(FEW).orElseThrow());
    assertThat(previews.cancel(preview.id())).isTrue();
    assertThat(previews.find(preview.id())).isEmpty();
    assertThat(previews.cancel(preview.id())).isFalse();
  }

  @Test
  void a_sheet_without_facts_is_refused_at_once() {
    assertThatThrownBy(
            () -> previews.start(Candidates.of(EDITED), "customers.csv", "size\n1".getBytes(UTF_8)))
        .isInstanceOf(UnreadableCustomers.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_sheet_that_breaks_off_fails_and_says_where() {
    Preview preview = startCsv("customerId\n1\n\"2\n3\n");
    assertThat(ended(preview).state()).isEqualTo(State.FAILED);
    assertThat(preview.failure().orElseThrow().detail()).contains("no CSV from here on");
  }

  private Preview startCsv(String csv) {
    try {
      return previews
          .start(Candidates.of(EDITED), "customers.csv", csv.getBytes(UTF_8))
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void what_an_earlier_service_left_is_deleted() throws IOException {
    Files.writeString(folder.resolve("preview-x-in.part"), "x");
    new Previews(folder, clock, () -> "x").close();
    assertThat(files()).isEmpty();
  }
}
