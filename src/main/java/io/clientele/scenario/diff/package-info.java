/** What differs between two versions of the scenarios, in the analyst's words. */
@NullMarked
package io.clientele.scenario.diff;

import org.jspecify.annotations.NullMarked;
