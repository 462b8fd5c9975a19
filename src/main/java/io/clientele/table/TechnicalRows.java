package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where things stand in a sheet, and what its technical rows say: the declaration that a native
 * Drools reader would compile. It is the project's own and the same in every copy.
 */
final class TechnicalRows {
  static final int FIRST_ROW = 4;
  static final int PATTERN_ROW = 9;
  static final int LAST_ROW = 10;
  static final int HEADING_ROW = 11;
  static final int FIRST_DATA_ROW = 12;
  static final int REMARK_COLUMN = 2;
  static final int FIRST_COLUMN = 3;

  private TechnicalRows() {}

  /** The texts of rows 4 to 10 by cell; every other cell there is empty. */
  static Map<Ref, String> of(TableForm form) {
    Map<Ref, String> rows = new TreeMap<>();
    rows.put(new Ref(4, 2), "RuleSet");
    rows.put(new Ref(4, 3), "io.clientele.tables");
    rows.put(new Ref(5, 2), "Import");
    rows.put(new Ref(5, 3), matchedClass(form));
    rows.put(new Ref(6, 2), "Variables");
    rows.put(new Ref(6, 3), "java.util.Map outcome");
    rows.put(new Ref(7, 2), "RuleTable " + form.name());
    rows.put(new Ref(8, REMARK_COLUMN), "METADATA");
    rows.put(new Ref(PATTERN_ROW, FIRST_COLUMN), form.match() + "()");
    rows.put(new Ref(LAST_ROW, REMARK_COLUMN), "remark(\"$param\")");
    List<Column> columns = form.columns();
    for (int i = 0; i < columns.size(); i++) {
      String kind = columns.get(i).isCondition() ? "CONDITION" : "ACTION";
      rows.put(new Ref(8, FIRST_COLUMN + i), kind);
      rows.put(new Ref(LAST_ROW, FIRST_COLUMN + i), columns.get(i).technical());
    }
    return rows;
  }

  /** The cells of the pattern row that are merged, as {@code C9:D9}; empty for one condition. */
  static String mergedPattern(TableForm form) {
    int conditions = form.conditions().size();
    if (conditions < 2) {
      return "";
    }
    return new Ref(PATTERN_ROW, FIRST_COLUMN)
        + ":"
        + new Ref(PATTERN_ROW, FIRST_COLUMN + conditions - 1);
  }

  /** The last column of the table. */
  static int lastColumn(TableForm form) {
    return FIRST_COLUMN + form.columns().size() - 1;
  }

  private static String matchedClass(TableForm form) {
    return switch (form.match()) {
      case "Customer" -> "io.clientele.customer.Customer";
      case "Derived" -> "io.clientele.decision.Derived";
      case "SalesOutlook" -> "io.clientele.report.target.SalesOutlook";
      default -> "io.clientele.ruleset.stage." + form.match();
    };
  }
}
