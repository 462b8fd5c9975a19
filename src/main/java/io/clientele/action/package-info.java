/** What becomes of the actions that decisions advised: told by people, kept, found and counted. */
@NullMarked
package io.clientele.action;

import org.jspecify.annotations.NullMarked;
