package io.clientele.table;

/** What a cell of a column may hold. */
public enum CellType {
  /** A whole number. */
  INTEGER,
  /** A decimal number of any scale up to ten. */
  DECIMAL,
  /** Yuan, at most two decimals. */
  MONEY,
  /** A fraction: 0.28 is 28 %. */
  RATE,
  /** One code of a closed or open list. */
  CODE,
  /** Codes of a list, separated by semicolons. */
  CODES,
  /** The beginning of an industry code of GB/T 4754-2017: a letter and up to four digits. */
  INDUSTRY,
  /** Free text of one line. */
  TEXT,
  /** When an action is due: {@code +14d}, {@code monthly:5} or {@code quarter-end}. */
  DUE
}
