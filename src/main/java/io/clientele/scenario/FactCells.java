package io.clientele.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.clientele.customer.Fact;
import io.clientele.customer.FactType;
import io.clientele.table.CodeCell;
import io.clientele.table.FindingCode;
import io.clientele.table.FormulaCheck;
import io.clientele.table.NumberFormats;
import io.clientele.table.NumberText;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a cell into the JSON that a client would send for the fact; the reader judges it. */
final class FactCells {

  /** The day that spreadsheets count from. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final Set<String> YES = Set.of("true", "yes", "是");
  private static final Set<String> NO = Set.of("false", "no", "否");

  private FactCells() {}

  /** The JSON value; null where the cell can't be read, which is then reported. */
  static @Nullable JsonNode read(Fact fact, Cell cell, Spot spot) {
    if (!FormulaCheck.passes(cell, spot)) {
      return null;
    }
    if (cell.content() instanceof Content.Text text) {
      return text(fact.type(), text.value(), spot);
    }
    if (cell.content() instanceof Content.Number number) {
      return number(fact.type(), number.value(), cell.format(), spot);
    }
    return BooleanNode.valueOf(cell.content() instanceof Content.Truth truth && truth.value());
  }

  private static @Nullable JsonNode text(FactType type, String text, Spot spot) {
    if (type == FactType.NUMBER) {
      BigDecimal number = NumberText.read(text, spot);
      return number == null ? null : DecimalNode.valueOf(number);
    }
    if (!CodeCell.isTrimmed(text, spot)) {
      return null;
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (type == FactType.FLAG && (YES.contains(word) || NO.contains(word))) {
      return BooleanNode.valueOf(YES.contains(word));
    }
    return TextNode.valueOf(text);
  }

  private static @Nullable JsonNode number(
      FactType type, BigDecimal number, String format, Spot spot) {
    boolean date = NumberFormats.isDate(format);
    if (type == FactType.DATE && date && isDay(number)) {
      return TextNode.valueOf(day(number));
    }
    if (type == FactType.NUMBER && date) {
      dateCell(number, spot);
      return null;
    }
    return type == FactType.TEXT
        ? TextNode.valueOf(number.toPlainString())
        : DecimalNode.valueOf(number);
  }

  /** Whether a number can count days. */
  static boolean isDay(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
  }

  /** The day that a spreadsheet's number stands for; the time of day is dropped. */
  static String day(BigDecimal number) {
    return DAY_ZERO.plusDays(number.setScale(0, RoundingMode.FLOOR).longValueExact()).toString();
  }

  static void dateCell(BigDecimal number, Spot spot) {
    spot.report(
        FindingCode.DATE_CELL,
        new Text(
            "the cell shows a date; stored is " + number.toPlainString(),
            "单元格显示为日期，保存的值为" + number.toPlainString()),
        new Text("set the cell's format to general and type the number again", "请将格式设为常规后重新输入数值"));
  }
}
