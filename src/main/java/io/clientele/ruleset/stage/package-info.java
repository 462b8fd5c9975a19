/** The small facts that one stage of the rules hands to the next. */
@NullMarked
package io.clientele.ruleset.stage;

import org.jspecify.annotations.NullMarked;
