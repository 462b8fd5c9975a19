package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import java.util.Set;
import java.util.regex.Pattern;

/** Formulas aren't run: their stored result counts, if it can't change by itself. */
public final class FormulaCheck {
  /** Functions whose result changes by itself or comes from elsewhere. */
  private static final Pattern UNSTABLE =
      Pattern.compile(
          "\\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL|WEBSERVICE|HYPERLINK"
              + "|CALL|REGISTER(\\.ID)?|RTD|DDE|EXEC|CUBE\\w*|IMAGE|STOCKHISTORY)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  /** Square brackets name another file, bars another program. */
  private static final Pattern ELSEWHERE = Pattern.compile("[\\[\\]|]|file:|https?:");

  private FormulaCheck() {}

  /** How LibreOffice writes plain truth values. */
  private static final Set<String> CONSTANT = Set.of("TRUE()", "FALSE()");

  /** Reports a formula or an error value; true if the cell's value may be read. */
  public static boolean passes(Cell cell, Spot spot) {
    if (cell.content() instanceof Content.Fault) {
      error(cell, spot);
      return false;
    }
    Cell.Formula formula = cell.formula();
    if (formula == null || CONSTANT.contains(formula.text())) {
      return true;
    }
    String text = formula.text();
    boolean stable = !UNSTABLE.matcher(text).find() && !ELSEWHERE.matcher(text).find();
    boolean stored = !cell.content().toString().isEmpty();
    if (formula.whole() && stable && stored) {
      stored(cell, text, spot);
      return true;
    }
    unsafe(text, spot);
    return false;
  }

  private static void error(Cell cell, Spot spot) {
    spot.report(
        FindingCode.ERROR_VALUE,
        new Text(
            "the cell shows the error " + Quoted.of(cell.content()),
            "单元格显示错误值" + Quoted.of(cell.content())),
        new Text("write the value itself", "请直接填写值"));
  }

  private static void stored(Cell cell, String text, Spot spot) {
    String value = Quoted.of(cell.content());
    spot.report(
        FindingCode.FORMULA,
        new Text(
            "formula " + Quoted.of(text) + " is read as its stored value " + value,
            "公式" + Quoted.of(text) + "按其保存的值" + value + "读取"),
        new Text("replace the formula by its value", "请将公式替换为数值"));
  }

  private static void unsafe(String text, Spot spot) {
    spot.report(
        FindingCode.UNSAFE_FORMULA,
        new Text(
            "formula " + Quoted.of(text) + " has no value of its own that stays",
            "公式" + Quoted.of(text) + "没有固定的值"),
        new Text("replace the formula by its value", "请将公式替换为数值"));
  }
}
