package io.clientele.preview;

import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.diff.CellChange;
import io.clientele.table.diff.ChangeWords;
import io.clientele.table.diff.RowChange;
import io.clientele.table.diff.TableDiff;
import io.clientele.table.diff.TablesDiff;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the changed cell that explains why a decision took another step. */
final class Causes {
  private final Map<Row, RowChange> byFrom = new IdentityHashMap<>();
  private final Map<Row, RowChange> byTo = new IdentityHashMap<>();
  private final Map<String, Cause> parameters = new HashMap<>();
  private final ChangeWords words;

  Causes(TablesDiff diff, Forms forms) {
    words = new ChangeWords(forms);
    for (TableDiff table : diff.tables()) {
      table.changes().forEach(this::add);
    }
  }

  private void add(RowChange change) {
    Row from = change.from();
    Row to = change.to();
    if (from != null) {
      byFrom.put(from, change);
    }
    if (to != null) {
      byTo.put(to, change);
    }
    Row row = to == null ? Objects.requireNonNull(from) : to;
    if (row.form().policy() == HitPolicy.PARAMETERS && !change.cells().isEmpty()) {
      parameters.putIfAbsent(row.form().model(), cell(row, change.cells().get(0)));
    }
  }

  /** The cause of a difference. */
  Cause of(FirstDifference difference) {
    Step from = difference.from();
    Step to = difference.to();
    return gaining(from, to)
        .or(() -> losing(from))
        .or(() -> whole(to, byTo))
        .or(() -> whole(from, byFrom))
        .orElseGet(() -> formula(from == null ? to : from));
  }

  /** The cell of the row that fires now. */
  private Optional<Cause> gaining(@Nullable Step from, @Nullable Step to) {
    if (to == null) {
      return Optional.empty();
    }
    Row row = to.row();
    if (row == null || !(byTo.get(row) instanceof RowChange.Changed changed)) {
      return Optional.empty();
    }
    if (from != null && from.row() == changed.from()) {
      return changed.cells().stream()
          .filter(cell -> !cell.column().isCondition())
          .findFirst()
          .or(() -> Optional.of(changed.cells().get(0)))
          .map(cell -> cell(row, cell));
    }
    return changed.cells().stream()
        .filter(cell -> keepsOut(cell, changed.from(), to.firing().values()))
        .findFirst()
        .map(cell -> cell(row, cell));
  }

  /** The cell of the row that fired before. */
  private Optional<Cause> losing(@Nullable Step from) {
    if (from == null) {
      return Optional.empty();
    }
    Row row = from.row();
    if (row == null || !(byFrom.get(row) instanceof RowChange.Changed changed)) {
      return Optional.empty();
    }
    return changed.cells().stream()
        .filter(cell -> keepsOut(cell, changed.to(), from.firing().values()))
        .findFirst()
        .map(cell -> cell(changed.to(), cell));
  }

  /** Whether a version of a row does not let the customer in because of one of its cells. */
  private static boolean keepsOut(CellChange cell, Row version, @Nullable Object[] values) {
    for (Row.Test test : version.tests()) {
      if (test.column().equals(cell.column())) {
        Condition condition = test.condition();
        return !condition.allows(values[test.input()]);
      }
    }
    return false;
  }

  private Optional<Cause> whole(@Nullable Step step, Map<Row, RowChange> changes) {
    Row row = step == null ? null : step.row();
    RowChange change = row == null ? null : changes.get(row);
    return change == null || row == null ? Optional.empty() : Optional.of(whole(row, change));
  }

  private Cause whole(Row row, RowChange change) {
    return new Cause(
        row.getTable(),
        row.number(),
        row.sheetRow(),
        row.form().file(),
        row.form().sheet(),
        null,
        null,
        null,
        words.of(change));
  }

  private Cause formula(@Nullable Step step) {
    return step == null || step.row() != null
        ? Cause.RULES
        : parameters.getOrDefault(step.firing().rule().model(), Cause.RULES);
  }

  private Cause cell(Row row, CellChange cell) {
    return new Cause(
        row.getTable(),
        row.number(),
        row.sheetRow(),
        row.form().file(),
        row.form().sheet(),
        cell.cell(),
        cell.from(),
        cell.to(),
        words.of(row, cell));
  }
}
