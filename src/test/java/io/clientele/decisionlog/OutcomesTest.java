package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

  @TempDir Path folder;

  private static ActionOutcome told(long seq, String result, String by, @Nullable String why) {
    return new ActionOutcome(0, seq, "VISIT", result, "2026-07-01", by, why, "crm", Entries.START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_is_told_is_kept_in_order_and_the_very_same_once(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 3)) {
      ActionOutcome done = told(2, "done", "Lin", null);
      ActionOutcome dropped = told(2, "dropped", "Lin", "moved away");
      assertThat(log.log().tell(List.of(done)).orElseThrow()).containsExactly(done.numbered(1));
      assertThat(log.log().tell(List.of(dropped, done, dropped)).orElseThrow())
          .containsExactly(dropped.numbered(2), done.numbered(1), dropped.numbered(2));
      log.reopen();
      assertThat(log.records().outcomes(List.of(1L, 2L)))
          .hasSize(1)
          .containsEntry(2L, List.of(done.numbered(1), dropped.numbered(2)));
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void thousands_are_kept_at_once_or_none(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 300)) {
      List<ActionOutcome> all =
          IntStream.rangeClosed(1, 300).mapToObj(seq -> told(seq, "done", "Lin", null)).toList();
      assertThat(log.log().tell(all).orElseThrow()).hasSize(300);
      log.log().erase("C-4", "asked for", "dpo");
      List<ActionOutcome> others =
          IntStream.rangeClosed(1, 300).mapToObj(seq -> told(seq, "dropped", "Wu", null)).toList();
      assertThat(log.log().tell(others)).isEmpty();
      assertThat(log.ask("SELECT count(*) FROM action_outcome WHERE result = 'dropped'").toString())
          .isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void erasing_a_customer_takes_what_was_told_with_it(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 20)) {
      log.log().tell(List.of(told(4, "done", "Lin", "called"), told(5, "done", "Lin", null)));
      log.log().erase("C-4", "asked for", "dpo");
      assertThat(log.records().outcomes(List.of(4L, 5L))).containsOnlyKeys(5L);
    }
  }

  @Test
  void no_file_holds_what_was_told_of_an_erased_customer() {
    try (Log log = Log.on("sqlite", folder).with(1, 20)) {
      log.log().tell(List.of(told(4, "dropped", "secret-clerk", "secret-reason")));
      assertThat(Log.holds(folder, "secret-reason")).isTrue();
      log.log().erase("C-4", "asked for", "dpo");
      assertThat(Log.holds(folder, "secret-reason")).isFalse();
      assertThat(Log.holds(folder, "secret-clerk")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_log_of_the_first_version_is_brought_up_to_date(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 20)) {
      log.tamper("DROP TABLE set_aside");
      log.tamper("DROP TABLE follower");
      log.tamper("DROP TABLE action_outcome");
      log.tamper("DELETE FROM flyway_schema_history WHERE version = '2'");
      log.reopen();
      assertThat(log.log().tell(List.of(told(4, "done", "Lin", null)))).isPresent();
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void the_decision_before_and_the_newest_of_a_customer_are_found(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      LogReader records = log.records();
      Kept last = records.at(24).orElseThrow();
      assertThat(records.previous(last)).map(Kept::seq).hasValue(14L);
      assertThat(records.previous(records.at(4).orElseThrow())).isEmpty();
      assertThat(records.newest(List.of(4L, 14L, 24L, 25L))).containsExactly(24L, 25L);
      assertThat(records.following(28, 10)).extracting(Kept::seq).containsExactly(29L, 30L);
    }
  }
}
