package io.clientele.report;

import io.clientele.decision.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action of the earlier run, for all whom it was advised for.
 *
 * @param action its code
 * @param english its title
 * @param chinese likewise
 * @param done carried out
 * @param dropped given up
 * @param overdue nothing is told, and it was due before the later run
 * @param open nothing is told, and it wasn't due yet
 */
public record Progress(
    String action,
    String english,
    String chinese,
    long done,
    long dropped,
    long overdue,
    long open) {

  /** For how many customers it was advised. */
  public long advised() {
    return done + dropped + overdue + open;
  }

  /** The share carried out, 0 to 1 with four decimals; null where it was advised for nobody. */
  public @Nullable BigDecimal completed() {
    return advised() == 0
        ? null
        : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(advised()), 4, RoundingMode.HALF_UP);
  }

  /** What people call it. */
  public String title(Language language) {
    return language.of(english, chinese);
  }
}
