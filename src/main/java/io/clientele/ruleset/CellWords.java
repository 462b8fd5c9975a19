package io.clientele.ruleset;

import io.clientele.decision.Style;
import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people call the values and codes that stand in cells, and the places that rows fill. */
public record CellWords(Forms forms) {

  /** The name of a code of a column's list; the code itself where it has none. */
  public Text label(Column column, String code) {
    Forms.CodeList codes = column.codes() == null ? null : forms.codes().get(column.codes());
    Text label = codes == null ? null : codes.labels().get(code);
    return label == null ? inWords(code) : label;
  }

  private static Text inWords(String code) {
    return switch (code) {
      case "true" -> new Text("yes", "是");
      case "false" -> new Text("no", "否");
      default -> new Text(code, code);
    };
  }

  /** How a number of a column is written in a sentence. */
  public static Style style(Column column) {
    if (column.type() == CellType.MONEY) {
      return Style.MONEY;
    }
    return column.type() == CellType.RATE ? Style.PERCENT : Style.PLAIN;
  }

  /** What a row sets, by its place in the decision: {@link BigDecimal} for numbers, else text. */
  public static Map<String, Object> sets(Row row) {
    Map<String, Object> sets = new LinkedHashMap<>();
    for (Column column : row.form().outcomes()) {
      Object value = row.outcomes().get(column.name());
      if (column.sets() != null && value != null) {
        sets.put(path(row, column.sets()), value);
      }
    }
    return sets;
  }

  private static String path(Row row, String pattern) {
    String path = pattern;
    for (Row.Test test : row.tests()) {
      path = path.replace("{" + test.column().name() + "}", test.condition().shown());
    }
    for (var outcome : row.outcomes().entrySet()) {
      path = path.replace("{" + outcome.getKey() + "}", outcome.getValue().toString());
    }
    return path;
  }
}
