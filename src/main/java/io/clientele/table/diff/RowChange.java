package io.clientele.table.diff;

import io.clientele.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. A row that only stands lower because of an insert above did not change.
 */
public sealed interface RowChange {

  /**
   * What became of it in one word: {@code changed}, {@code added}, {@code removed}, {@code moved}.
   */
  String kind();

  /** The row as it was; null for a new one. */
  @Nullable Row from();

  /** The row as it is; null for one that is gone. */
  @Nullable Row to();

  /** The cells that differ, in column order. */
  List<CellChange> cells();

  /**
   * A row of which some cells differ.
   *
   * @param moved whether it also stands elsewhere among its neighbours
   */
  record Changed(Row from, Row to, List<CellChange> cells, boolean moved) implements RowChange {
    public Changed {
      cells = List.copyOf(cells);
    }

    @Override
    public String kind() {
      return "changed";
    }
  }

  /**
   * A row like none before.
   *
   * @param cells those that aren't blank
   */
  record Added(Row to, List<CellChange> cells) implements RowChange {
    public Added {
      cells = List.copyOf(cells);
    }

    @Override
    public String kind() {
      return "added";
    }

    @Override
    public @Nullable Row from() {
      return null;
    }
  }

  /**
   * A row that has no like any more.
   *
   * @param cells those that weren't blank
   */
  record Removed(Row from, List<CellChange> cells) implements RowChange {
    public Removed {
      cells = List.copyOf(cells);
    }

    @Override
    public String kind() {
      return "removed";
    }

    @Override
    public @Nullable Row to() {
      return null;
    }
  }

  /** The same row, elsewhere among its neighbours. */
  record Moved(Row from, Row to) implements RowChange {
    @Override
    public String kind() {
      return "moved";
    }

    @Override
    public List<CellChange> cells() {
      return List.of();
    }
  }
}
