package io.clientele.table.diff;

import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.util.ArrayList;
import java.util.List;

/** Says what differs between two versions of the tables, for a person to read. */
public final class DiffText {
  private DiffText() {}

  /** A line for each row that differs, and one where rows could not be paired. */
  public static List<Text> lines(TablesDiff diff, Forms forms) {
    ChangeWords words = new ChangeWords(forms);
    List<Text> lines = new ArrayList<>();
    for (TableDiff table : diff.tables()) {
      table.changes().forEach(change -> lines.add(words.of(change)));
      if (table.capped()) {
        String name = table.form().name();
        lines.add(
            new Text(
                name
                    + ": too many rows differ to pair them all; some that changed are listed as"
                    + " gone and new",
                name + "：差异行过多，无法逐行对应，部分修改的行列为删除与新增"));
      }
    }
    return List.copyOf(lines);
  }
}
