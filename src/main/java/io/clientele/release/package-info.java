/** The frozen set of tables and rules that decides. */
@NullMarked
package io.clientele.release;

import org.jspecify.annotations.NullMarked;
