/** A decision table as data - read it from a spreadsheet, check it. */
@NullMarked
package io.clientele.table;

import org.jspecify.annotations.NullMarked;
