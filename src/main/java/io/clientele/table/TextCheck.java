package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;
import java.util.regex.Pattern;

/** No text of a sheet may mean anything to a program that reads the sheet as rules. */
final class TextCheck {
  private static final Pattern KEYWORD =
      Pattern.compile("\\s*(RuleTable|RuleSet)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String MEANT = "\"\\";

  private TextCheck() {}

  /** Titles, headings and remarks: the cells that no column types. */
  static void checkFreeText(TableForm form, Sheet sheet, Spot spot) {
    for (Cell cell : sheet.cells().values()) {
      Ref ref = cell.ref();
      boolean title = ref.row() < TechnicalRows.FIRST_ROW;
      boolean heading = ref.row() == TechnicalRows.HEADING_ROW;
      boolean remark =
          ref.row() >= TechnicalRows.FIRST_DATA_ROW && ref.column() == TechnicalRows.REMARK_COLUMN;
      if (title || heading || remark) {
        free(cell, spot.at(ref), !remark);
      }
    }
  }

  private static void free(Cell cell, Spot spot, boolean lines) {
    String text = cell.content().toString();
    if (FormulaCheck.passes(cell, spot) && cell.content() instanceof Content.Text) {
      isHarmless(lines ? text.replaceAll("\r?\n", " ") : text, spot);
    }
  }

  /** Reports what makes a text unsafe; true if nothing does. */
  static boolean isHarmless(String text, Spot spot) {
    if (text.codePoints().anyMatch(TextCheck::isMeant)) {
      spot.report(
          FindingCode.QUOTE_OR_BACKSLASH,
          new Text(
              Quoted.of(text) + " holds a quote, a backslash or a line break",
              Quoted.of(text) + "含有引号、反斜杠或换行"),
          new Text(
              "leave it out: a program that reads the sheet as rules would take it for code",
              "请删除：把表格当规则读取的程序会将其视为代码"));
      return false;
    }
    if (KEYWORD.matcher(text).matches()) {
      spot.report(
          FindingCode.KEYWORD,
          new Text(
              Quoted.of(text) + " begins with a keyword of rule tables",
              Quoted.of(text) + "以规则表关键字开头"),
          new Text("begin with another word", "请换一个开头"));
      return false;
    }
    if (text.startsWith("=") || text.startsWith("@")) {
      spot.report(
          FindingCode.FORMULA_AS_TEXT,
          new Text(
              Quoted.of(text) + " is text that looks like a formula", Quoted.of(text) + "是形似公式的文本"),
          new Text("write the value itself", "请直接填写值"));
      return false;
    }
    return true;
  }

  private static boolean isMeant(int point) {
    return MEANT.indexOf(point) >= 0 || Blanks.isControl(point);
  }
}
