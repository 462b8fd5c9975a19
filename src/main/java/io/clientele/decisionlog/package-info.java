/** The append-only record of decisions: kept before they are answered, chained, found, erased. */
@NullMarked
package io.clientele.decisionlog;

import org.jspecify.annotations.NullMarked;
