package io.clientele.table.diff;

import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in one line what became of a row: by its number in the table, as rules are called, and by
 * its place in the spreadsheet.
 */
public final class ChangeWords {
  private final CellWords cells;

  public ChangeWords(Forms forms) {
    this.cells = new CellWords(forms);
  }

  /**
   * Such as: {@code risk-amount-drop row 3 (risk.xlsx / Amount drop / row 14): “Drop in purchases,
   * from” from 30 % to 25 %}.
   */
  public Text of(RowChange change) {
    if (change instanceof RowChange.Changed changed) {
      return changed(changed);
    }
    if (change instanceof RowChange.Added added) {
      return place(added.to(), " is new: ", "为新增：", said(added.cells(), CellChange::to));
    }
    if (change instanceof RowChange.Removed removed) {
      return place(removed.from(), " is gone: ", "已删除：", said(removed.cells(), CellChange::from));
    }
    RowChange.Moved moved = (RowChange.Moved) change;
    return place(moved.to(), ": ", "：", movedFrom(moved.from()));
  }

  /** One changed cell of a row. */
  public Text of(Row row, CellChange cell) {
    String place = row.cellPlace(cell.cell()).toString();
    return place(row, new Text(place, place), ": ", "：", changed(cell));
  }

  private Text changed(RowChange.Changed change) {
    Text cells = joined(change.cells().stream().map(this::changed).toList());
    Text from = movedFrom(change.from());
    return change.moved()
        ? place(change.to(), ", " + from.en() + ": ", "，" + from.zh() + "：", cells)
        : place(change.to(), ": ", "：", cells);
  }

  private static Text movedFrom(Row row) {
    Text place = row.place().inWords();
    return new Text(
        "moved from row " + row.number() + " (" + place.en() + ")",
        "由第" + row.number() + "行（" + place.zh() + "）移来");
  }

  private Text changed(CellChange cell) {
    Text from = cells.of(cell.column(), cell.from());
    Text to = cells.of(cell.column(), cell.to());
    return new Text(
        heading(cell).en() + " from " + from.en() + " to " + to.en(),
        heading(cell).zh() + "由" + from.zh() + "改为" + to.zh());
  }

  private Text said(List<CellChange> changes, Function<CellChange, @Nullable String> side) {
    return joined(
        changes.stream()
            .map(
                cell -> {
                  Text said = cells.of(cell.column(), side.apply(cell));
                  return new Text(
                      heading(cell).en() + " " + said.en(), heading(cell).zh() + said.zh());
                })
            .toList());
  }

  private static Text heading(CellChange cell) {
    Text label = cell.column().label();
    return new Text("“" + label.en() + "”", "“" + label.zh() + "”");
  }

  private static Text joined(List<Text> texts) {
    return new Text(
        texts.stream().map(Text::en).collect(Collectors.joining("; ")),
        texts.stream().map(Text::zh).collect(Collectors.joining("；")));
  }

  private static Text place(Row row, String en, String zh, Text rest) {
    return place(row, row.place().inWords(), en, zh, rest);
  }

  private static Text place(Row row, Text where, String en, String zh, Text rest) {
    return new Text(
        row.getTable() + " row " + row.number() + " (" + where.en() + ")" + en + rest.en(),
        row.getTable() + " 第" + row.number() + "行（" + where.zh() + "）" + zh + rest.zh());
  }
}
