package io.clientele.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of an industry code. */
final class IndustryCell {
  private static final Pattern INDUSTRY = Pattern.compile("[A-T][0-9]{0,4}");

  private IndustryCell() {}

  static @Nullable String read(String text, Spot spot) {
    if (!CodeCell.isTrimmed(text, spot)) {
      return null;
    }
    if (INDUSTRY.matcher(text).matches()) {
      return text;
    }
    spot.report(
        FindingCode.BAD_INDUSTRY,
        new Text(Quoted.of(text) + " is no industry code", Quoted.of(text) + "不是行业代码"),
        new Text(
            "write a letter A to T and up to four digits of GB/T 4754, such as `C35`",
            "请按GB/T 4754填写一个字母（A至T）加最多四位数字，如`C35`"));
    return null;
  }
}
