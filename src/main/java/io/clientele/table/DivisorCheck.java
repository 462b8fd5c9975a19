package io.clientele.table;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The formulas divide by nothing that the tables can make 0. */
final class DivisorCheck implements TablesCheck {

  @Override
  public void check(Map<String, Table> tables, Findings findings) {
    Table value = tables.get("value-weights");
    Table benchmarks = tables.get("value-benchmarks");
    if (value != null && benchmarks != null) {
      BigDecimal fixed = of(value, "AMOUNT").add(of(value, "ORDER_VALUE"));
      BigDecimal years = of(value, "YEARS");
      BigDecimal least =
          benchmarks.rows().stream()
              .map(row -> fixed.add(years.multiply(row.decimal("averageYears"))))
              .min(Comparator.naturalOrder())
              .orElse(BigDecimal.ONE);
      check(least, "AMOUNT + ORDER_VALUE + YEARS × averageYears", value, findings);
    }
    Table health = tables.get("health-weights");
    if (health != null) {
      BigDecimal known = of(health, "RECENCY").add(of(health, "ACTIVITY"));
      check(known, "RECENCY + ACTIVITY", health, findings);
    }
    Table clv = tables.get("clv-parameters");
    if (clv != null) {
      BigDecimal divisor =
          BigDecimal.ONE.add(of(clv, "DISCOUNT_RATE")).subtract(of(clv, "RETENTION_CAP"));
      check(divisor, "1 + DISCOUNT_RATE − RETENTION_CAP", clv, findings);
    }
  }

  private static BigDecimal of(Table table, String name) {
    return table.rows().stream()
        .filter(row -> row.getKey().equals(name))
        .findFirst()
        .map(row -> row.decimal(table.form().outcomes().get(0).name()))
        .orElse(BigDecimal.ONE);
  }

  private static void check(BigDecimal divisor, String said, Table table, Findings findings) {
    if (divisor.signum() != 0) {
      return;
    }
    TableForm form = table.form();
    Spot sheet = new Spot(new Place(form.file(), form.sheet(), ""), findings);
    List<Row> rows = table.rows();
    sheet
        .at(rows.get(0).sheetRow(), TechnicalRows.FIRST_COLUMN + form.conditions().size())
        .report(
            FindingCode.ZERO_DIVISOR,
            new Text(said + " is 0 for some customers, and is divided by", said + "对部分客户为0，而它是除数"),
            new Text("make one of them greater", "请增大其中一项"));
  }
}
