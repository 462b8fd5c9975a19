/** Parse, call, render - over HTTP. */
@NullMarked
package io.clientele.http;

import org.jspecify.annotations.NullMarked;
