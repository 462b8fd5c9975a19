package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_entry_is_found_as_it_was_appended_also_after_a_restart(String kind) {
    Entry entry = Entries.entry(7);
    try (Log log = Log.on(kind, folder)) {
      assertThat(log.append(entry)).isEqualTo(new Appended.Fresh(1));
      for (int again = 0; again < 2; again++) {
        Kept kept = log.records().find(entry.id()).orElseThrow();
        assertThat(kept.header()).isEqualTo(entry.header());
        assertThat(kept.customerId()).isEqualTo("C-7");
        assertThat(kept.tags()).isEqualTo(entry.tags());
        assertThat(kept.content()).usingRecursiveComparison().isEqualTo(entry.content());
        log.reopen();
      }
      assertThat(log.records().find(UUID.randomUUID())).isEmpty();
      assertThat(log.log().verify(List.of()).sound()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void entries_that_wait_share_a_commit_and_each_gets_its_place(String kind) {
    try (Log log = Log.on(kind, folder)) {
      List<CompletableFuture<Appended>> waiting = new ArrayList<>();
      for (int n = 0; n < 1000; n++) {
        waiting.add(log.log().append(Entries.entry(n)));
      }
      List<Appended> all = Log.all(waiting);
      for (int n = 0; n < 1000; n++) {
        assertThat(all.get(n)).isEqualTo(new Appended.Fresh(n + 1));
      }
      Head head = log.records().head();
      assertThat(head.count()).isEqualTo(1000);
      assertThat(head.block()).isLessThan(500);
      Verification proved = log.log().verify(List.of());
      assertThat(proved.flaw()).isNull();
      assertThat(proved.entries()).isEqualTo(1000);
      assertThat(proved.blocks()).isEqualTo(head.block());
      assertThat(log.log().health().entries()).isEqualTo(1000);
      assertThat(log.log().health().lastVerification()).isEqualTo(proved);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_repeated_request_gets_the_entry_first_kept_and_other_facts_a_conflict(String kind) {
    Entry first = Entries.entry(1);
    IdempotencyKey key = new IdempotencyKey("k-1", Hash.of(first.facts()));
    IdempotencyKey otherFacts = new IdempotencyKey("k-1", Hash.of(new byte[1]));
    try (Log log = Log.on(kind, folder)) {
      assertThat(log.records().earlier("shop", key)).isEmpty();
      assertThat(log.log().append(first, key).join()).isEqualTo(new Appended.Fresh(1));
      assertThat(log.log().append(Entries.entry(3), key).join())
          .isInstanceOfSatisfying(
              Appended.Repeated.class,
              again -> assertThat(again.first().id()).isEqualTo(first.id()));
      assertThat(log.log().append(Entries.entry(5), otherFacts).join())
          .isEqualTo(new Appended.Conflict(first.id()));
      assertThat(log.log().append(Entries.entry(2), otherFacts).join())
          .as("another caller's key of the same name")
          .isEqualTo(new Appended.Fresh(2));
      assertThat(log.records().earlier("shop", key)).containsInstanceOf(Earlier.Same.class);
      assertThat(log.records().earlier("shop", otherFacts)).contains(new Earlier.Other(first.id()));
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void of_requests_that_race_under_one_key_one_is_kept(String kind) {
    IdempotencyKey key = new IdempotencyKey("race", Hash.of(new byte[0]));
    try (Log log = Log.on(kind, folder)) {
      List<CompletableFuture<Appended>> racing = new ArrayList<>();
      for (int n = 0; n < 40; n += 2) {
        racing.add(log.log().append(Entries.entry(n), key));
      }
      assertThat(Log.all(racing).stream().filter(Appended.Fresh.class::isInstance)).hasSize(1);
      assertThat(Log.all(racing).stream().filter(Appended.Repeated.class::isInstance)).hasSize(19);
      assertThat(log.records().head().count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_key_is_forgotten_after_a_day(String kind) {
    IdempotencyKey key = new IdempotencyKey("daily", Hash.of(new byte[0]));
    SetClock clock = new SetClock(Entries.START);
    try (Log log = new Log(Log.place(kind, folder), Log.LIMITS, clock)) {
      log.log().append(Entries.entry(1), key).join();
      clock.set(Entries.START.plus(Idempotency.KEPT));
      assertThat(log.log().append(Entries.entry(3), key).join()).isEqualTo(new Appended.Fresh(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_id_that_is_there_already_harms_nobody_else(String kind) {
    try (Log log = Log.on(kind, folder)) {
      log.append(Entries.entry(1));
      CompletableFuture<Appended> before = log.log().append(Entries.entry(2));
      CompletableFuture<Appended> twice = log.log().append(Entries.entry(1));
      CompletableFuture<Appended> after = log.log().append(Entries.entry(3));
      assertThat(before.join()).isEqualTo(new Appended.Fresh(2));
      assertThat(twice).failsWithin(java.time.Duration.ofSeconds(20));
      assertThat(after.join()).isEqualTo(new Appended.Fresh(3));
      assertThat(log.log().health().takesWrites()).isTrue();
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_clock_that_is_set_back_leaves_the_chain_in_order(String kind) {
    SetClock clock = new SetClock(Entries.START);
    try (Log log = new Log(Log.place(kind, folder), Log.LIMITS, clock)) {
      log.append(Entries.entry(1));
      clock.set(Entries.START.minusSeconds(3600));
      Entry earlier = Entries.decidedAt(2, clock.instant());
      log.append(earlier);
      assertThat(log.records().head().at()).isEqualTo(Entries.START);
      assertThat(log.records().find(earlier.id()).orElseThrow().decidedAt())
          .isEqualTo(earlier.decidedAt());
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_reader_beside_the_service_sees_what_is_kept(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 5);
        LogReader reader = LogReader.open(log.place(), Clock.systemUTC())) {
      assertThat(reader.head()).isEqualTo(log.records().head());
      assertThat(reader.verify(log.signed(), List.of(log.log().publicKey())).flaw()).isNull();
    }
  }
}
