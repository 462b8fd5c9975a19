/** A spreadsheet file as found: cells, formulas and formats, read without running anything. */
@NullMarked
package io.clientele.table.xlsx;

import org.jspecify.annotations.NullMarked;
