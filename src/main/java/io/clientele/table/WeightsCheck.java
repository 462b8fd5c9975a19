package io.clientele.table;

import java.math.BigDecimal;

/** Weights add up to what the form says. */
final class WeightsCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    BigDecimal demanded = table.form().sum();
    if (demanded == null || table.rows().isEmpty()) {
      return;
    }
    String name = table.form().outcomes().get(0).name();
    BigDecimal sum =
        table.rows().stream()
            .map(row -> row.decimal(name))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(demanded) != 0) {
      int column = TechnicalRows.FIRST_COLUMN + table.form().conditions().size();
      String found = sum.stripTrailingZeros().toPlainString();
      String wanted = demanded.toPlainString();
      spot.at(table.rows().get(0).sheetRow(), column)
          .report(
              FindingCode.WEIGHTS_SUM,
              new Text("the weights add up to " + found, "各权重之和为" + found),
              new Text("change them so that they add up to " + wanted, "请调整权重，使其之和为" + wanted));
    }
  }
}
