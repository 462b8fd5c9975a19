/** Fixtures that every test shares. */
@NullMarked
package io.clientele;

import org.jspecify.annotations.NullMarked;
