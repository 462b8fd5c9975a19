package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Entries;
import io.clientele.decisionlog.Entry;
import io.clientele.decisionlog.Erasure;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final int HOUR = 3600;

  @TempDir private Path folder;

  @Test
  void what_was_decided_before_the_first_day_that_is_kept_is_erased() throws InterruptedException {
    Clock clock = Clock.fixed(Instant.parse("2026-07-02T09:00:00Z"), ZoneId.of("Asia/Shanghai"));
    try (DecisionLog log =
        DecisionLog.open(LogPlace.in(folder), LogLimits.usual(), clock, "test")) {
      Entry late = Entries.entry(7 * HOUR); // at 23 o'clock of the day before, in Shanghai
      Entry next = Entries.entry(9 * HOUR); // at 1 o'clock
      log.append(late).join();
      log.append(next).join();
      try (Retention kept = new Retention(log, Period.ofDays(1), clock)) {
        assertThat(kept).isNotNull();
        for (int i = 0; i < 500 && !kept(log, late).erased(); i++) {
          Thread.sleep(20);
        }
      }
      assertThat(kept(log, late).erased()).isTrue();
      assertThat(kept(log, next).erased()).isFalse();
      Erasure erasure = log.records().erasure(kept(log, late)).orElseThrow();
      assertThat(erasure.by()).isEqualTo("retention");
      assertThat(erasure.reason()).isEqualTo("older than P1D");
    }
  }

  private static Kept kept(DecisionLog log, Entry entry) {
    return log.records().find(entry.id()).orElseThrow();
  }
}
