/** Frozen sets of tables and rules: kept for ever, published, rolled back, one of them active. */
@NullMarked
package io.clientele.release;

import org.jspecify.annotations.NullMarked;
