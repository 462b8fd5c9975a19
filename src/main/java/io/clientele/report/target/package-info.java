/** A sales target split over regions, owners and customers, to the cent. */
@NullMarked
package io.clientele.report.target;

import org.jspecify.annotations.NullMarked;
