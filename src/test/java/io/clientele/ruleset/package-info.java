/** Tests of the rules and of the engine that runs them. */
@NullMarked
package io.clientele.ruleset;

import org.jspecify.annotations.NullMarked;
