package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowerTest {

  private static final Duration LEASE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_new_follower_begins_at_the_end_and_goes_on_where_it_was(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 10)) {
      Follower first = log.log().follower("f");
      assertThat(first.hold(LEASE)).hasValue(10);
      log.with(11, 20);
      assertThat(first.reached(15, LEASE)).isTrue();
      assertThat(first.reached(14, LEASE)).as("never back").isFalse();
      first.release();
      log.reopen();
      assertThat(log.log().follower("f").hold(LEASE)).hasValue(15);
      assertThat(log.records().place("f")).hasValue(15);
      assertThat(log.records().place("none")).isEmpty();
    }
  }

  @Test
  void of_two_processes_one_holds_the_place_until_its_lease_is_over() {
    SetClock clock = new SetClock(Entries.START);
    LogPlace place = Log.place("postgresql", folder);
    LogPlace elsewhere = new LogPlace(place.url(), folder.resolve("other"));
    try (Log one = new Log(place, Log.LIMITS, clock);
        Log two = new Log(elsewhere, Log.LIMITS, clock)) {
      Follower first = one.log().follower("f");
      Follower second = two.log().follower("f");
      assertThat(first.hold(LEASE)).hasValue(0);
      assertThat(second.hold(LEASE)).isEqualTo(OptionalLong.empty());
      clock.set(Entries.START.plus(LEASE).plusSeconds(1));
      assertThat(second.hold(LEASE)).hasValue(0);
      assertThat(first.reached(0, LEASE)).as("it was taken over").isFalse();
      second.release();
      assertThat(first.hold(LEASE)).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_is_set_aside_is_there_once_and_goes_with_its_customer(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 10)) {
      Follower follower = log.log().follower("f");
      follower.setAside(4, "quadrant", 8, "it answered 500");
      follower.setAside(4, "quadrant", 1, "it answered 404");
      follower.setAside(5, "VISIT", 8, "it can't be reached");
      assertThat(log.records().setAside("f")).isEqualTo(2);
      SetAside first = log.records().setAside(0, 10).get(0);
      assertThat(first.attempts()).isEqualTo(9);
      assertThat(first.why()).isEqualTo("it answered 404");
      assertThat(log.log().tryAgain(first.id())).isTrue();
      assertThat(log.log().tryAgain(99)).isFalse();
      assertThat(log.records().toTryAgain("f", 10)).extracting(SetAside::seq).containsExactly(4L);
      log.log().erase("C-4", "asked for", "dpo");
      follower.setAside(4, "tier", 8, "too late");
      assertThat(log.records().setAside(0, 10)).extracting(SetAside::seq).containsExactly(5L);
      follower.settle(log.records().setAside(0, 10).get(0).id());
      assertThat(log.records().setAside(0, 10)).isEmpty();
    }
  }
}
