package io.clientele.report.html;

import io.clientele.decision.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written in the report; a figure that isn't known is a dash. */
record Formats(Language language) {

  static final String UNKNOWN = "–";

  /** A sentence with its values. */
  String say(String english, String chinese, Object... values) {
    return String.format(Locale.ROOT, language.of(english, chinese), values);
  }

  /** A whole number. */
  String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Yuan, whole ones. */
  String money(@Nullable BigDecimal yuan) {
    return yuan == null ? UNKNOWN : String.format(Locale.ROOT, "%,.0f", yuan);
  }

  /** A share of one, in per cent with one decimal. */
  String percent(@Nullable BigDecimal share) {
    return share == null
        ? UNKNOWN
        : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** One number as a share of another; a dash where that is zero. */
  String share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? UNKNOWN : percent(part.divide(whole, 6, RoundingMode.HALF_UP));
  }

  /** Likewise for counts. */
  String share(long part, long whole) {
    return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** By how much a figure changed, with its sign; a dash where there was none before. */
  String change(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    if (before == null || after == null || before.signum() == 0) {
      return UNKNOWN;
    }
    BigDecimal change = after.subtract(before).divide(before, 6, RoundingMode.HALF_UP);
    return (change.signum() > 0 ? "+" : "") + percent(change);
  }

  /** A text, or a dash. */
  String text(@Nullable Object text) {
    return text == null || text.toString().isEmpty() ? UNKNOWN : text.toString();
  }
}
