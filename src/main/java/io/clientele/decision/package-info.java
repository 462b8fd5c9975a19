/** What we answer - bands, points, tiers, actions - and the explanation of it. */
@NullMarked
package io.clientele.decision;

import org.jspecify.annotations.NullMarked;
