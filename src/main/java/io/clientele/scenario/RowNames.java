package io.clientele.scenario;

import io.clientele.table.DidYouMean;
import io.clientele.table.FindingCode;
import io.clientele.table.Forms;
import io.clientele.table.Quoted;
import io.clientele.table.Spot;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of rows, {@code risk-level#2}, of tables whose rows can fire. */
record RowNames(List<String> tables) {

  private static final Pattern ROW = Pattern.compile("([^#]+)#([1-9][0-9]{0,5})");

  static RowNames of(Forms forms) {
    return new RowNames(
        forms.tables().stream().filter(TableForm::fires).map(TableForm::name).toList());
  }

  /** Whether a name could be a row's; reported where it can't. */
  boolean isKnown(String name, Spot spot) {
    Matcher row = ROW.matcher(name);
    boolean written = row.matches();
    if (written && tables.contains(row.group(1))) {
      return true;
    }
    Text guess = written ? DidYouMean.of(row.group(1), tables) : new Text("", "");
    spot.report(
        FindingCode.UNKNOWN_ROW,
        new Text(
            Quoted.of(name) + (written ? " is no row of a table that fires" : " names no row"),
            Quoted.of(name) + (written ? "不是可命中的表中的行" : "不是行的名称")),
        new Text(
            guess.en() + "write table and row as explanations do: `risk-level#2`",
            guess.zh() + "请按解释中的写法填写表名和行号：`risk-level#2`"));
    return false;
  }
}
