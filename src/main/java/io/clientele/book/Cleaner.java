package io.clientele.book;

import io.clientele.book.Source.Row;

/** Makes rows of one file typed and checked, each on its own. */
interface Cleaner {

  /** Cleans a row that has as many cells as there are headings. */
  Cleaned clean(Row row);
}
