package io.clientele.table.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.CellType;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.HitPolicy;
import io.clientele.table.TableForm;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is done to a table, the diff says exactly that much. */
class DiffPropertiesTest {

  private static final int TABLES = 3_000;
  private static final long SEED = 20_260_301;

  @Test
  void the_diff_applied_to_the_old_table_gives_the_new_one() {
    for (int i = 0; i < TABLES; i++) {
      long seed = SEED + i;
      Edited edited = Edited.of(seed);
      TablesDiff diff = TablesDiff.of(edited.from(), edited.to());
      assertThat(Versions.applied(edited.from(), diff))
          .as("seed %d, table %s: %s", seed, edited.form.name(), diff)
          .isEqualTo(Versions.cells(edited.to()));
      assertThat(diff.isEmpty())
          .as("seed %d", seed)
          .isEqualTo(Versions.cells(edited.from()).equals(Versions.cells(edited.to())));
    }
  }

  @Test
  void one_edited_cell_is_reported_as_exactly_that_cell() {
    for (int i = 0; i < TABLES; i++) {
      long seed = SEED + i;
      Edited edited = Edited.untouched(seed);
      if (edited.form.policy() == HitPolicy.PARAMETERS) {
        continue; // their rows go by name alone, and random rows share names
      }
      int row = edited.random.nextInt(edited.rows.size());
      int column = edited.random.nextInt(edited.form.columns().size());
      String before = edited.rows.get(row).get(column);
      edited.setFreshCell(row, column);
      if (edited.filled(row) < 2) {
        continue; // nothing else is left to know the row by
      }
      List<RowChange> changes = TablesDiff.of(edited.from(), edited.to()).tables().get(0).changes();
      assertThat(changes).as("seed %d, %s", seed, edited.form.name()).hasSize(1);
      RowChange change = changes.get(0);
      assertThat(change.kind()).as("seed %d, %s", seed, edited.form.name()).isEqualTo("changed");
      assertThat(change.cells()).as("seed %d", seed).hasSize(1);
      CellChange cell = change.cells().get(0);
      assertThat(cell.column()).isEqualTo(edited.form.columns().get(column));
      assertThat(cell.from()).isEqualTo(before.isEmpty() ? null : before);
      assertThat(cell.to()).isEqualTo(edited.rows.get(row).get(column));
    }
  }

  @Test
  void a_row_put_in_is_the_only_change() {
    for (int i = 0; i < TABLES; i++) {
      Edited edited = Edited.untouched(SEED + i);
      edited.insert();
      assertThat(TablesDiff.of(edited.from(), edited.to()).tables().get(0).changes())
          .as("seed %d", SEED + i)
          .extracting(RowChange::kind)
          .containsExactly("added");
    }
  }

  /** A random table of a random form, with no row twice, and the same after some edits. */
  private static final class Edited {
    private static final List<TableForm> FORMS = Forms.shipped().tables();

    private final Random random;
    private final TableForm form;
    private final List<List<String>> old;
    private final List<List<String>> rows = new ArrayList<>();
    private int fresh = 1000;

    private Edited(long seed) {
      random = new Random(seed);
      List<TableForm> firing =
          FORMS.stream()
              .filter(each -> each.conditions().size() + each.outcomes().size() > 2)
              .toList();
      form = firing.get(random.nextInt(firing.size()));
      Set<List<String>> distinct = new HashSet<>();
      int size = 1 + random.nextInt(12);
      while (rows.size() < size) {
        List<String> row = row();
        if (distinct.add(row)) {
          rows.add(row);
        }
      }
      old = rows.stream().<List<String>>map(ArrayList::new).toList();
    }

    static Edited untouched(long seed) {
      return new Edited(seed);
    }

    static Edited of(long seed) {
      Edited edited = new Edited(seed);
      for (int edits = edited.random.nextInt(5); edits > 0; edits--) {
        edited.edit();
      }
      return edited;
    }

    private void edit() {
      int row = rows.isEmpty() ? -1 : random.nextInt(rows.size());
      switch (row < 0 ? 0 : random.nextInt(5)) {
        case 0 -> rows.add(random.nextInt(rows.size() + 1), row());
        case 1 -> rows.remove(row);
        case 2 -> rows.add(random.nextInt(rows.size()), rows.remove(row));
        case 3 -> Collections.shuffle(rows, random);
        default -> setCell(row, random.nextInt(form.columns().size()));
      }
    }

    void insert() {
      int place = random.nextInt(rows.size() + 1);
      rows.add(place, row());
      setFreshCell(place, form.columns().size() - 1);
    }

    private List<String> row() {
      List<String> row = new ArrayList<>();
      form.columns().forEach(column -> row.add(cell(column)));
      return row;
    }

    private void setCell(int row, int column) {
      rows.get(row).set(column, cell(form.columns().get(column)));
    }

    void setFreshCell(int row, int column) {
      rows.get(row).set(column, word(form.columns().get(column), fresh++));
    }

    long filled(int row) {
      return rows.get(row).stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Few values, so that rows often share some. */
    private String cell(Column column) {
      boolean blank = column.isCondition() && random.nextInt(4) == 0;
      return blank ? "" : word(column, random.nextInt(6));
    }

    private static String word(Column column, int value) {
      boolean number = RowCells.isNumber(column);
      return number || column.type() == CellType.DUE ? "" + value : "W" + value;
    }

    Tables from() {
      return Versions.version(form, old);
    }

    Tables to() {
      return Versions.version(form, rows);
    }
  }
}
