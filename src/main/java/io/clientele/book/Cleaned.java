package io.clientele.book;

import java.util.List;

/** What came of cleaning a row. */
sealed interface Cleaned {

  /**
   * A row to go on with.
   *
   * @param cells as the warehouse stages them; empty where nothing is known
   * @param credit whether it takes something back
   * @param leftOut why some of its cells are not used
   */
  record Kept(List<String> cells, boolean credit, List<Aside> leftOut) implements Cleaned {
    public Kept {
      cells = List.copyOf(cells);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * A row that is not used.
   *
   * @param about the cell that is at fault, for people; empty for the whole row
   * @param cells what the warehouse needs of it all the same; none mostly
   */
  record Refused(Reason reason, String about, List<String> cells) implements Cleaned {
    public Refused {
      cells = List.copyOf(cells);
    }

    Refused(Reason reason, String about) {
      this(reason, about, List.of());
    }
  }

  /** A cell that is not used, and why. */
  record Aside(Reason reason, String about) {}
}
