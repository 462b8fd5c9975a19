package io.clientele.table.diff;

import io.clientele.decision.Style;
import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a cell says, as an analyst would say it: 30 %, 500,000, star (STAR). */
final class CellWords {
  private static final int LONGEST = 60;

  private final Forms forms;

  CellWords(Forms forms) {
    this.forms = forms;
  }

  Text of(Column column, @Nullable String cell) {
    if (cell == null) {
      return new Text("blank", "空白");
    }
    if (RowCells.isNumber(column)) {
      return both(style(column.type()).show(new BigDecimal(cell)));
    }
    return switch (column.type()) {
      case CODE, CODES -> codes(column, cell);
      case TEXT -> both("`" + shortened(cell) + "`");
      default -> both(cell);
    };
  }

  private static Style style(CellType type) {
    return switch (type) {
      case RATE -> Style.PERCENT;
      case MONEY -> Style.MONEY;
      default -> Style.PLAIN;
    };
  }

  private Text codes(Column column, String cell) {
    Forms.CodeList list = column.codes() == null ? null : forms.codes().get(column.codes());
    var named = Arrays.stream(cell.split(";")).map(code -> named(code, list)).toList();
    return new Text(
        named.stream().map(Text::en).collect(Collectors.joining(", ")),
        named.stream().map(Text::zh).collect(Collectors.joining("、")));
  }

  private static Text named(String code, Forms.@Nullable CodeList list) {
    Text label = list == null ? null : list.labels().get(code);
    return label == null
        ? both(code)
        : new Text(label.en() + " (" + code + ")", label.zh() + "（" + code + "）");
  }

  private static String shortened(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static Text both(String text) {
    return new Text(text, text);
  }
}
