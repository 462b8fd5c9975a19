/** Proves whether boxes cover a space of numbers and codes, each point once; knows no tables. */
@NullMarked
package io.clientele.table.analysis;

import org.jspecify.annotations.NullMarked;
