/** The use case - facts, active release, decision. */
@NullMarked
package io.clientele.scoring;

import org.jspecify.annotations.NullMarked;
