package io.clientele.book;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and days as people type them, in Chinese and in English offices. */
final class Plain {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]*)?|\\.[0-9]+)(-?)");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?[eE][+-]?[0-9]{1,2}");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日"
              + "|([0-9]{2})([0-9]{2}))(?:[T ].*)?");
  private static final Pattern BRACKETS = Pattern.compile("\\((.+)\\)");
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private Plain() {}

  /** A text in half width, without blanks around it. */
  static String text(String cell) {
    String bare = cell.strip();
    return isAscii(bare) ? bare : Normalizer.normalize(bare, Normalizer.Form.NFKC).strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }

  /**
   * A number with thousands parted by commas, full-width digits, a currency sign, {@code 元}, {@code
   * 万} or {@code 亿}, a percent sign, brackets or a minus behind it for what is below zero. Empty
   * where it is none of these; {@code 1.234,50} is not guessed at.
   */
  static Optional<BigDecimal> number(String cell) {
    String text = text(cell).replace("\u2212", "-").replace(" ", "");
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return number(brackets.group(1)).filter(n -> n.signum() >= 0).map(BigDecimal::negate);
    }
    text = withoutSign(text);
    BigDecimal factor = BigDecimal.ONE;
    if (text.endsWith("元")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.endsWith("万") || text.endsWith("亿")) {
      factor = text.endsWith("万") ? WAN : YI;
      text = text.substring(0, text.length() - 1);
    } else if (text.endsWith("%")) {
      factor = PERCENT;
      text = text.substring(0, text.length() - 1);
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text).multiply(factor));
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches() || !number.group(1).isEmpty() && !number.group(3).isEmpty()) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(number.group(2).replace(",", "")).multiply(factor);
    boolean negative = number.group(1).equals("-") || !number.group(3).isEmpty();
    return Optional.of(negative ? amount.negate() : amount);
  }

  /** Takes a sign of a currency off the front; what it is worth is for the mapping to say. */
  private static String withoutSign(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.length() > at && "¥￥$€£".indexOf(text.charAt(at)) >= 0
        ? text.substring(0, at) + text.substring(at + 1)
        : text;
  }

  /**
   * A day as {@code 2024-06-30}, {@code 2024/6/30}, {@code 2024.6.30}, {@code 2024年6月30日} or {@code
   * 20240630}, with or without a time behind it. Empty where it is none of these, or no day of the
   * calendar; {@code 06/07/2024} is not guessed at.
   */
  static Optional<LocalDate> day(String cell) {
    Matcher day = DAY.matcher(text(cell));
    if (!day.matches()) {
      return Optional.empty();
    }
    for (int group = 2; group <= 6; group += 2) {
      if (day.group(group) != null) {
        return day(day.group(1), day.group(group), day.group(group + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Yes or no, in words of either language; empty where it is neither. */
  static Optional<Boolean> flag(String cell) {
    return switch (text(cell).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "是", "有" -> Optional.of(true);
      case "false", "no", "n", "0", "否", "无" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
