/** What an edit would change, before it is published - in the tables, and for the customers. */
@NullMarked
package io.clientele.preview;

import org.jspecify.annotations.NullMarked;
