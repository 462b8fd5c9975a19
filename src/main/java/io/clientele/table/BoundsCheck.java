package io.clientele.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row's span isn't empty: a row whose start is past its end never applies. */
final class BoundsCheck implements RowsCheck {

  @Override
  public void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot) {
    for (DraftRow row : rows) {
      for (Map.Entry<Integer, CellValue> cell : row.conditions().entrySet()) {
        if (form.conditions().get(cell.getKey()).is() == Operator.AT_LEAST
            && cell.getValue() instanceof CellValue.Amount from) {
          checkEnds(form, row, cell.getKey(), from.number(), spot);
        }
      }
    }
  }

  private static void checkEnds(
      TableForm form, DraftRow row, int start, BigDecimal from, Spot spot) {
    String name = form.conditions().get(start).name();
    for (Map.Entry<Integer, CellValue> cell : row.conditions().entrySet()) {
      Column column = form.conditions().get(cell.getKey());
      if (column.name().equals(name)
          && cell.getValue() instanceof CellValue.Amount to
          && isEmpty(column.is(), from.compareTo(to.number()))) {
        String sign = column.is() == Operator.BELOW ? "<" : "<=";
        String span = "`>= " + from.toPlainString() + "` and `" + sign + " ";
        inverted(spot.at(row.cell(start)), span + to.number().toPlainString() + "`");
      }
    }
  }

  private static boolean isEmpty(@Nullable Operator end, int startToEnd) {
    return (end == Operator.BELOW && startToEnd >= 0)
        || (end == Operator.AT_MOST && startToEnd > 0);
  }

  private static void inverted(Spot spot, String span) {
    spot.report(
        FindingCode.INVERTED_BOUNDS,
        new Text(
            span + " never hold together: the row can't apply",
            span.replace(" and ", "与") + "不能同时成立：该行永不生效"),
        new Text("put the smaller number first", "请把较小的数填在前面"));
  }
}
