/** What auditors ask of a recorded decision: made again, explained, compared with the next one. */
@NullMarked
package io.clientele.audit;

import org.jspecify.annotations.NullMarked;
