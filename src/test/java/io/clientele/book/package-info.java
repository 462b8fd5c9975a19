@NullMarked
package io.clientele.book;

import org.jspecify.annotations.NullMarked;
