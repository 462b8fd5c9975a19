package io.clientele.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when an action is due. */
final class DueCell {
  private static final Pattern DUE =
      Pattern.compile("\\+(?<days>0|[1-9][0-9]{0,3})d|monthly:(?<day>[1-9][0-9]?)|quarter-end");
  private static final int MOST_DAYS = 3650;
  private static final int LAST_DAY = 28;

  private DueCell() {}

  static @Nullable String read(String text, Spot spot) {
    Matcher due = DUE.matcher(text);
    if (due.matches()
        && isAtMost(due.group("days"), MOST_DAYS)
        && isAtMost(due.group("day"), LAST_DAY)) {
      return text;
    }
    spot.report(
        FindingCode.BAD_DUE,
        new Text(Quoted.of(text) + " is no due date", Quoted.of(text) + "不是有效的到期写法"),
        new Text(
            "write `+14d` (up to 3650 days), `monthly:5` (day 1 to 28) or `quarter-end`",
            "请填写`+14d`（不超过3650天）、`monthly:5`（1至28日）或`quarter-end`"));
    return null;
  }

  private static boolean isAtMost(@Nullable String number, int most) {
    return number == null || Integer.parseInt(number) <= most;
  }
}
