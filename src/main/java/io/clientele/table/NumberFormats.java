package io.clientele.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number is read as stored; its format must not make it look like another. */
public final class NumberFormats {
  /** What a format shows as it stands: quoted, escaped or in brackets. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private static final Pattern DATE = Pattern.compile("[ymdhs年月日]|AM/PM");
  private static final Pattern DECIMALS = Pattern.compile("\\.([0#?]*)");
  private static final Pattern PADDED = Pattern.compile("^0{2,}");
  private static final Pattern PLAIN = Pattern.compile("[0#?.\\-]*|[0#?.]+E\\+0+|# \\?+/\\?+");

  private NumberFormats() {}

  /** Reports a format that misleads; false where the number is a date. */
  static boolean check(String format, BigDecimal number, Spot spot) {
    String first = format.split(";", -1)[0];
    if (first.equalsIgnoreCase("General") || first.equals("@")) {
      return true;
    }
    String shown = LITERAL.matcher(first).replaceAll("");
    if (DATE.matcher(shown.replace("General", "")).find()) {
      date(number, spot);
      return false;
    }
    boolean literal = !shown.equals(first);
    boolean plain = !literal && PLAIN.matcher(shown).matches();
    if (!plain || PADDED.matcher(shown).find() || rounds(shown, number)) {
      misleading(format, number, spot);
    }
    return true;
  }

  /** Whether a number of this format shows as a date. */
  public static boolean isDate(String format) {
    String shown = LITERAL.matcher(format.split(";", -1)[0]).replaceAll("");
    return !shown.equals("@") && DATE.matcher(shown.replace("General", "")).find();
  }

  private static boolean rounds(String shown, BigDecimal number) {
    if (shown.contains("E") || shown.contains("/")) {
      return false;
    }
    Matcher decimals = DECIMALS.matcher(shown);
    return number.scale() > (decimals.find() ? decimals.group(1).length() : 0);
  }

  private static void date(BigDecimal number, Spot spot) {
    spot.report(
        FindingCode.DATE_CELL,
        new Text(
            "the cell shows a date; stored is " + number.toPlainString(),
            "单元格显示为日期，保存的值为" + number.toPlainString()),
        new Text("set the cell's format to general and type the number again", "请将格式设为常规后重新输入数值"));
  }

  private static void misleading(String format, BigDecimal number, Spot spot) {
    spot.report(
        FindingCode.NUMBER_FORMAT,
        new Text(
            "format " + Quoted.of(format) + " hides the value read: " + number.toPlainString(),
            "格式" + Quoted.of(format) + "掩盖了实际读取的值：" + number.toPlainString()),
        new Text("set the cell's format to general", "请将单元格格式设为常规"));
  }
}
