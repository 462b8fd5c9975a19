/** Why not: the rows that nearly fired, and what a sales team could change to reach a goal. */
@NullMarked
package io.clientele.whatif;

import org.jspecify.annotations.NullMarked;
