package io.clientele.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a number that is stored as text, if it is written plainly. */
public final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

  private NumberText() {}

  /** The number; null where the text is no plain one, which is then reported. */
  public static @Nullable BigDecimal read(String text, Spot spot) {
    String trimmed = text.strip();
    if (PLAIN.matcher(trimmed).matches()) {
      BigDecimal number = plain(new BigDecimal(trimmed));
      asText(text, number, spot);
      return number;
    }
    String narrow = Normalizer.normalize(Blanks.trim(text), Normalizer.Form.NFKC);
    if (!narrow.equals(trimmed) && PLAIN.matcher(narrow.replace(",", "")).matches()) {
      fullWidth(text, narrow.replace(",", ""), spot);
    } else if (GROUPED.matcher(narrow).matches()) {
      grouped(text, narrow.replace(",", ""), spot);
    } else if (COMMA.matcher(narrow).matches()) {
      grouped(text, narrow.replace(',', '.'), spot);
    } else {
      notANumber(text, spot);
    }
    return null;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static void asText(String text, BigDecimal number, Spot spot) {
    spot.report(
        FindingCode.NUMBER_AS_TEXT,
        new Text(
            Quoted.of(text) + " is stored as text; it is read as " + number.toPlainString(),
            Quoted.of(text) + "以文本形式保存，按" + number.toPlainString() + "读取"),
        new Text("format the cell as a number and type it again", "请将单元格设为数值格式后重新输入"));
  }

  private static void fullWidth(String text, String suggestion, Spot spot) {
    spot.report(
        FindingCode.FULL_WIDTH_DIGITS,
        new Text(
            Quoted.of(text) + " holds full-width or invisible characters",
            Quoted.of(text) + "含有全角或不可见字符"),
        new Text("write `" + suggestion + "`", "请填写`" + suggestion + "`"));
  }

  private static void grouped(String text, String suggestion, Spot spot) {
    spot.report(
        FindingCode.THOUSANDS_SEPARATOR,
        new Text(Quoted.of(text) + " is text with a comma", Quoted.of(text) + "是带逗号的文本"),
        new Text("write `" + suggestion + "`", "请填写`" + suggestion + "`"));
  }

  static void notANumber(String text, Spot spot) {
    spot.report(
        FindingCode.NOT_A_NUMBER,
        new Text(Quoted.of(text) + " is no number", Quoted.of(text) + "不是数值"),
        new Text("write a plain number such as `30` or `0.28`", "请填写数值，如`30`或`0.28`"));
  }
}
