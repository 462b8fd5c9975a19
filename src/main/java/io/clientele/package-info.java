/** Start, wiring and checked settings: the only place that knows everything. */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
