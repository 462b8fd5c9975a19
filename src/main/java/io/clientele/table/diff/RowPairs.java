package io.clientele.table.diff;

import io.clientele.table.Column;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.TableForm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of two versions of one table, each with its like where it has one. */
final class RowPairs {
  private final TableForm form;
  private final Pairing pairing;
  private boolean capped;

  private RowPairs(TableForm form, Pairing pairing) {
    this.form = form;
    this.pairing = pairing;
  }

  static RowPairs of(TableForm form, List<Row> from, List<Row> to) {
    List<RowCells> older = from.stream().map(RowCells::of).toList();
    List<RowCells> newer = to.stream().map(RowCells::of).toList();
    RowPairs pairs = new RowPairs(form, new Pairing(older, newer));
    pairs.pair();
    return pairs;
  }

  private void pair() {
    List<Integer> subject = RowCells.subject(form);
    SameRows same = new SameRows(pairing);
    same.pairEqual();
    if (form.policy() == HitPolicy.PARAMETERS) {
      same.pairBy(row -> row.of(subject));
      return;
    }
    columns().filter(column -> !subject.contains(column)).forEach(column -> pairBut(column, same));
    if (!new AlikeRows(form, pairing).pair()) {
      List<Integer> conditions = IntStream.range(0, form.conditions().size()).boxed().toList();
      same.pairBy(row -> row.of(conditions));
      capped = !new AlikeRows(form, pairing).pair();
    }
    subject.forEach(column -> pairBut(column, same));
  }

  private Stream<Integer> columns() {
    return IntStream.range(0, form.columns().size()).boxed();
  }

  /** Pairs rows that differ in one column alone. */
  private void pairBut(int column, SameRows same) {
    same.pairBy(row -> row.without(column));
  }

  TableDiff diff() {
    List<RowChange> changes = new ArrayList<>();
    BitSet kept = kept();
    for (int older = 0; older < pairing.fromSize(); older++) {
      RowChange change = change(older, !kept.get(older));
      if (change != null) {
        changes.add(change);
      }
    }
    for (int newer : pairing.restOfTo()) {
      RowCells row = pairing.to(newer);
      changes.add(new RowChange.Added(row.row(), cells(null, row)));
    }
    changes.sort(Comparator.comparingInt(RowPairs::place).thenComparing(each -> each.to() != null));
    return new TableDiff(form, changes, capped);
  }

  /** The rows of the older version that kept their order among those known again. */
  private BitSet kept() {
    int[] known =
        IntStream.range(0, pairing.fromSize())
            .filter(row -> pairing.toOf(row) != Pairing.NONE)
            .toArray();
    BitSet inOrder = Increasing.longest(IntStream.of(known).map(pairing::toOf).toArray());
    BitSet kept = new BitSet(pairing.fromSize());
    inOrder.stream().forEach(position -> kept.set(known[position]));
    return kept;
  }

  private @Nullable RowChange change(int older, boolean moved) {
    RowCells from = pairing.from(older);
    if (pairing.toOf(older) == Pairing.NONE) {
      return new RowChange.Removed(from.row(), cells(from, null));
    }
    RowCells to = pairing.to(pairing.toOf(older));
    List<CellChange> cells = cells(from, to);
    if (!cells.isEmpty()) {
      return new RowChange.Changed(from.row(), to.row(), cells, moved);
    }
    return moved ? new RowChange.Moved(from.row(), to.row()) : null;
  }

  private List<CellChange> cells(@Nullable RowCells from, @Nullable RowCells to) {
    List<CellChange> cells = new ArrayList<>();
    List<Column> columns = form.columns();
    Row row = to == null ? Objects.requireNonNull(from).row() : to.row();
    for (int i = 0; i < columns.size(); i++) {
      String before = from == null ? null : from.cell(i);
      String now = to == null ? null : to.cell(i);
      if (!Objects.equals(before, now)) {
        cells.add(new CellChange(columns.get(i), row.cell(i), before, now));
      }
    }
    return cells;
  }

  private static int place(RowChange change) {
    Row row = change.to() == null ? change.from() : change.to();
    return Objects.requireNonNull(row).number();
  }
}
