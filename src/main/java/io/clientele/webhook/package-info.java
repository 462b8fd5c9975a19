/** Tells other systems of recorded decisions, by signed events that are sent until they arrive. */
@NullMarked
package io.clientele.webhook;

import org.jspecify.annotations.NullMarked;
