/** Who may: access keys, the roles they carry, and the file that keeps them. */
@NullMarked
package io.clientele.access;

import org.jspecify.annotations.NullMarked;
