/** Every customer of a book decided by one release, kept as one run that can be asked. */
@NullMarked
package io.clientele.run;

import org.jspecify.annotations.NullMarked;
