package io.clientele.table.xlsx;

/**
 * The address of a cell.
 *
 * @param row 1 for the first
 * @param column 1 for A
 */
public record Ref(int row, int column) implements Comparable<Ref> {
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  public Ref {
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
      throw new IllegalArgumentException("no cell has row " + row + " and column " + column);
    }
  }

  /** Reads an address such as {@code C12} or {@code $C$12}. */
  public static Ref parse(String address) {
    int row = 0;
    int column = 0;
    for (char c : address.replace("$", "").toCharArray()) {
      if (c >= 'A' && c <= 'Z' && row == 0 && column <= LAST_COLUMN) {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9' && row <= LAST_ROW) {
        row = row * 10 + (c - '0');
      } else {
        throw new IllegalArgumentException("`" + address + "` is no cell");
      }
    }
    return new Ref(row, column);
  }

  /** The letters of the column. */
  public String letters() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  @Override
  public int compareTo(Ref other) {
    return row != other.row ? row - other.row : column - other.column;
  }

  /** As {@code C12}. */
  @Override
  public String toString() {
    return letters() + row;
  }
}
