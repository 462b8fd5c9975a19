package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told to be kept is kept once, and what is refused is not, whatever the database does. */
class FaultsTest {

  private static final LogLimits SMALL =
      new LogLimits(20, 5, Duration.ofSeconds(1), 1000, Duration.ofDays(1));

  @TempDir Path folder;

  @Test
  void a_database_stopped_under_load_and_started_again_loses_nothing() {
    try (Postgres postgres = Postgres.started();
        Log log = own(postgres, Log.LIMITS)) {
      Map<Entry, CompletableFuture<Appended>> all = new LinkedHashMap<>();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(postgres::stop);
      for (int n = 0; !stopped.isDone(); n++) {
        Entry entry = Entries.entry(n);
        all.put(entry, log.log().append(entry));
        if (n % 20 == 19) {
          Log.pause(); // so that commits are on their way when it stops
        }
      }
      while (log.log().health().takesWrites()) {
        Log.pause();
      }
      assertThat(log.log().health().reason()).isNotEmpty();
      postgres.start();
      becomesWritable(log);
      log.append(Entries.entry(1_000_000));
      keptAsTold(log, all);
    }
  }

  @Test
  void a_database_that_hangs_fills_a_bounded_queue_and_no_more() {
    try (Postgres postgres = Postgres.started();
        Log log = own(postgres, SMALL)) {
      log.append(Entries.entry(5000));
      postgres.hang(true);
      Map<Entry, CompletableFuture<Appended>> all = new LinkedHashMap<>();
      try {
        for (int n = 0; n < 200; n++) {
          Entry entry = Entries.entry(n);
          all.put(entry, log.log().append(entry));
          assertThat(log.log().health().queued()).isLessThanOrEqualTo(20);
        }
        assertThat(all.values().stream().filter(CompletableFuture::isCompletedExceptionally))
            .as("refused at once")
            .hasSizeGreaterThanOrEqualTo(170);
        List<CompletableFuture<Appended>> queued =
            all.values().stream().skip(5).toList(); // the first five are with the database
        Log.settled(queued);
        assertThat(log.log().health().takesWrites()).isFalse();
      } finally {
        postgres.hang(false);
      }
      becomesWritable(log);
      log.append(Entries.entry(1_000_000));
      keptAsTold(log, all);
    }
  }

  private Log own(Postgres postgres, LogLimits limits) {
    return new Log(new LogPlace(postgres.newDatabase(), folder), limits, Clock.systemUTC());
  }

  /** Waits for what the log does by itself; the test's own time limit is the only one. */
  private static void becomesWritable(Log log) {
    while (!log.log().health().takesWrites()) {
      Log.pause();
    }
  }

  private static void keptAsTold(Log log, Map<Entry, CompletableFuture<Appended>> all) {
    all.forEach(
        (entry, future) -> {
          boolean told = told(future);
          assertThat(log.records().find(entry.id()).isPresent())
              .as("entry %s, told that it is kept: %s", entry.id(), told)
              .isEqualTo(told);
        });
    assertThat(log.log().verify(List.of()).flaw()).isNull();
  }

  private static boolean told(CompletableFuture<Appended> future) {
    try {
      return future.join() instanceof Appended.Fresh;
    } catch (CompletionException refused) {
      assertThat(refused.getCause())
          .isInstanceOfSatisfying(
              LogUnavailable.class, why -> assertThat(why.retryAfter()).isPositive());
      return false;
    }
  }

  @Test
  void a_full_disk_is_told_and_the_log_goes_on_when_there_is_room() {
    try (Log log = Log.on("sqlite", folder)) {
      Map<Entry, CompletableFuture<Appended>> all = new LinkedHashMap<>();
      limitPages(log);
      for (int n = 0; n < 2000; n++) {
        Entry entry = Entries.entry(n);
        all.put(entry, log.log().append(entry));
      }
      assertThat(all.values().stream().filter(future -> !told(future))).isNotEmpty();
      becomesWritable(log); // a new connection isn't limited
      log.append(Entries.entry(1_000_000));
      keptAsTold(log, all);
    }
  }

  /** As a disk would that has room for a few pages more. */
  private static void limitPages(Log log) {
    Chore limit =
        new Chore(
            (connection, chain) -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA max_page_count = 60");
              }
              return 0;
            });
    log.log().does(limit);
    limit.done().join();
  }

  @Test
  void two_services_on_one_postgresql_make_one_chain() {
    LogPlace place = Log.place("postgresql", folder);
    IdempotencyKey shared = new IdempotencyKey("shared", Hash.of(new byte[0]));
    try (Log one = new Log(place, Log.LIMITS, Clock.systemUTC());
        Log two =
            new Log(
                new LogPlace(place.url(), folder.resolve("two")), Log.LIMITS, Clock.systemUTC())) {
      List<CompletableFuture<Appended>> all = new ArrayList<>();
      for (int n = 0; n < 600; n++) {
        all.add((n % 2 == 0 ? one : two).log().append(Entries.entry(n)));
      }
      List<CompletableFuture<Appended>> racing =
          List.of(
              one.log().append(Entries.entry(1000), shared),
              two.log().append(Entries.entry(1002), shared));
      assertThat(Log.all(all)).doesNotHaveDuplicates().hasSize(600);
      assertThat(Log.all(racing).stream().filter(Appended.Fresh.class::isInstance)).hasSize(1);
      assertThat(one.records().head().count()).isEqualTo(601);
      assertThat(one.log().verify(two.signed()).flaw().fault())
          .as("each signs with its own key")
          .isEqualTo(Fault.BAD_SIGNATURE);
      assertThat(two.log().verify(List.of()).flaw()).isNull();
    }
  }

  @Test
  void a_second_service_on_one_file_is_refused_by_name() {
    try (Log log = Log.on("sqlite", folder)) {
      assertThatThrownBy(() -> Log.on("sqlite", folder))
          .isInstanceOf(LogFault.class)
          .hasMessageContaining("decisions.db: another process writes to this log");
      log.append(Entries.entry(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_log_of_a_newer_program_is_refused(String kind) {
    Log log = Log.on(kind, folder);
    log.tamper(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " SELECT 3, '3', description, type, 'V3__later.sql', 5, installed_by, 1, success"
            + " FROM flyway_schema_history WHERE version = '1'");
    assertThatThrownBy(log::reopen)
        .isInstanceOf(LogFault.class)
        .hasMessageContaining("a newer program made this log (schema 3, this one knows 2)");
  }

  @Test
  void a_database_that_is_not_there_is_told_without_its_password() {
    LogPlace nowhere =
        new LogPlace("jdbc:postgresql://127.0.0.1:1/none?user=u&password=hidden", folder);
    assertThatThrownBy(() -> DecisionLog.open(nowhere, Log.LIMITS, Clock.systemUTC(), "test"))
        .isInstanceOf(LogFault.class)
        .hasMessageContaining(
            "jdbc:postgresql://127.0.0.1:1/none: the decision log can't be opened")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void a_place_that_is_no_database_is_refused() {
    assertThatThrownBy(() -> new LogPlace("jdbc:mysql://host/db", folder))
        .isInstanceOf(LogFault.class)
        .hasMessageContaining("`jdbc:mysql://host/db` is no place for it");
    assertThatThrownBy(() -> LogReader.open(LogPlace.in(folder), Clock.systemUTC()))
        .isInstanceOf(LogFault.class)
        .hasMessageContaining("there is no decision log");
  }

  @Test
  void a_closed_log_refuses() {
    Log log = Log.on("sqlite", folder);
    log.append(Entries.entry(1));
    log.close();
    assertThat(log.log().append(Entries.entry(2))).isCompletedExceptionally();
    assertThat(folder.resolve("checkpoints")).isNotEmptyDirectory();
  }
}
