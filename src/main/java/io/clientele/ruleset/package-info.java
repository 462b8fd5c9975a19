/** Compiled rules and the rows of a release - run one session, record the firings. */
@NullMarked
package io.clientele.ruleset;

import org.jspecify.annotations.NullMarked;
