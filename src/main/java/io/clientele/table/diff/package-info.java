/** What differs between two versions of the tables, row by row, in the analyst's words. */
@NullMarked
package io.clientele.table.diff;

import org.jspecify.annotations.NullMarked;
