/** The facts coming in, checked at the door. */
@NullMarked
package io.clientele.customer;

import org.jspecify.annotations.NullMarked;
