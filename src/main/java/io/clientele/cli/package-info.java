/** Parse, call, render - on the command line. */
@NullMarked
package io.clientele.cli;

import org.jspecify.annotations.NullMarked;
