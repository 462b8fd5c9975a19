package io.clientele.table.xlsx;

/** How much a spreadsheet may hold; anything beyond is refused before it is parsed. */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE_BYTES = 8 << 20;

  /** Last row that may hold anything: 20,000 data rows below the headings. */
  public static final int LAST_ROW = 20_011;

  /** Parts of the archive. */
  static final int PARTS = 500;

  /** Bytes of all parts together, unpacked. */
  static final int UNPACKED_BYTES = 64 << 20;

  /** Bytes of a part from which the packing ratio counts. */
  static final int RATIO_FROM_BYTES = 1 << 20;

  /** Unpacked bytes for each packed one; honest sheets stay below 50. */
  static final int RATIO = 200;

  private Limits() {}
}
