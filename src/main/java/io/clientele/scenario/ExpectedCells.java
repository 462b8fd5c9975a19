package io.clientele.scenario;

import io.clientele.table.CodeCell;
import io.clientele.table.DidYouMean;
import io.clientele.table.FindingCode;
import io.clientele.table.FormulaCheck;
import io.clientele.table.NumberFormats;
import io.clientele.table.NumberText;
import io.clientele.table.Quoted;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a cell expects. */
final class ExpectedCells {

  /** At the end of a list: others may be there. */
  static final String OTHERS = "...";

  /** The hyphen, and what spreadsheet programs and Chinese keyboards make of it. */
  private static final Set<String> NOTHING = Set.of(Expected.NOTHING, "–", "—", "－", "——");

  private ExpectedCells() {}

  /** What the cell expects; null where it can't be read, which is then reported. */
  static @Nullable Expected read(Result result, Cell cell, RowNames rows, Spot spot) {
    if (!FormulaCheck.passes(cell, spot)) {
      return null;
    }
    String text = cell.content().toString();
    if (NOTHING.contains(text.strip()) && result.kind() != Result.Kind.ROWS) {
      return new Expected.Nothing();
    }
    return switch (result.kind()) {
      case NUMBER -> number(cell, spot);
      case DATE -> date(cell, spot);
      case CODE -> code(result, text, spot);
      case LIST -> list(result, text, spot);
      case ROWS -> rows(text, rows, spot);
    };
  }

  private static @Nullable Expected number(Cell cell, Spot spot) {
    if (cell.content() instanceof Content.Number number) {
      if (NumberFormats.isDate(cell.format())) {
        FactCells.dateCell(number.value(), spot);
        return null;
      }
      return new Expected.Amount(number.value());
    }
    BigDecimal number = NumberText.read(cell.content().toString(), spot);
    return number == null ? null : new Expected.Amount(number);
  }

  private static Expected date(Cell cell, Spot spot) {
    boolean day =
        cell.content() instanceof Content.Number number
            && NumberFormats.isDate(cell.format())
            && FactCells.isDay(number.value());
    String text = cell.content().toString();
    return new Expected.Word(day ? FactCells.day(new BigDecimal(text)) : text.strip());
  }

  private static @Nullable Expected code(Result result, String text, Spot spot) {
    return CodeCell.isTrimmed(text, spot) && isKnown(result, text, spot)
        ? new Expected.Word(text)
        : null;
  }

  private static boolean isKnown(Result result, String code, Spot spot) {
    if (result.codes().isEmpty() || result.codes().contains(code)) {
      return true;
    }
    List<String> known = result.codes().stream().sorted().toList();
    Text guess = DidYouMean.of(code, known);
    String all = String.join(", ", known);
    spot.report(
        FindingCode.UNKNOWN_CODE,
        new Text(
            Quoted.of(code) + " can't be what " + result.path() + " is",
            Quoted.of(code) + "不可能是" + result.path() + "的结果"),
        new Text(guess.en() + "use one of " + all, guess.zh() + "可用代码：" + all));
    return false;
  }

  private static @Nullable Expected list(Result result, String text, Spot spot) {
    List<String> items = items(text);
    boolean others = !items.isEmpty() && isOthers(items.get(items.size() - 1));
    List<String> named = others ? items.subList(0, items.size() - 1) : items;
    boolean known = true;
    for (String item : named) {
      known &= isItem(item, text, spot) && isKnown(result, item, spot);
    }
    return known ? new Expected.Words(named, others) : null;
  }

  private static @Nullable Expected rows(String text, RowNames rows, Spot spot) {
    List<String> items = items(text);
    boolean known = true;
    for (String item : items) {
      known &= isItem(item, text, spot) && rows.isKnown(item, spot);
    }
    return known ? new Expected.Words(items, true) : null;
  }

  private static List<String> items(String text) {
    return new ArrayList<>(
        Arrays.stream(text.split("[;；]", -1)).map(String::strip).collect(Collectors.toList()));
  }

  private static boolean isOthers(String item) {
    return item.equals(OTHERS) || item.equals("…") || item.equals("……");
  }

  private static boolean isItem(String item, String text, Spot spot) {
    if (!item.isEmpty()) {
      return true;
    }
    spot.report(
        FindingCode.BAD_LIST,
        new Text(Quoted.of(text) + " has a blank item", Quoted.of(text) + "含有空项"),
        new Text("separate the items by one semicolon each", "各项之间用一个分号分隔"));
    return false;
  }
}
