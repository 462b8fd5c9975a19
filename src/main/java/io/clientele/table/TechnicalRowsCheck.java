package io.clientele.table;

import io.clientele.table.xlsx.Cell;
import io.clientele.table.xlsx.Content;
import io.clientele.table.xlsx.Ref;
import io.clientele.table.xlsx.Sheet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The technical rows say exactly what the form says: nothing else is ever read as code. */
final class TechnicalRowsCheck implements LayoutCheck {

  @Override
  public void check(TableForm form, Sheet sheet, Spot spot) {
    Map<Ref, String> expected = TechnicalRows.of(form);
    expected.forEach(
        (ref, text) -> {
          if (!isExactly(sheet.cells().get(ref), text)) {
            changed(spot.at(ref), sheet.cells().get(ref), "`" + text + "`");
          }
        });
    sheet
        .cells()
        .subMap(new Ref(TechnicalRows.FIRST_ROW, 1), new Ref(TechnicalRows.HEADING_ROW, 1))
        .forEach(
            (ref, cell) -> {
              if (!expected.containsKey(ref)) {
                changed(spot.at(ref), cell, "");
              }
            });
  }

  private static boolean isExactly(@Nullable Cell cell, String text) {
    return cell != null
        && cell.formula() == null
        && cell.content() instanceof Content.Text found
        && found.value().equals(text);
  }

  private static void changed(Spot spot, @Nullable Cell cell, String expected) {
    String found = cell == null ? "" : Quoted.of(cell.content());
    spot.report(
        FindingCode.TECHNICAL_ROW_CHANGED,
        new Text(
            "a technical row was changed: "
                + (found.isEmpty() ? "nothing" : found)
                + " instead of "
                + (expected.isEmpty() ? "nothing" : expected),
            "技术行被改动：应为"
                + (expected.isEmpty() ? "空" : expected)
                + "，实为"
                + (found.isEmpty() ? "空" : found)),
        new Text(
            "technical rows must not be changed; restore the sheet from the release",
            "技术行不可改动，请从发布版本中恢复该工作表"));
  }
}
