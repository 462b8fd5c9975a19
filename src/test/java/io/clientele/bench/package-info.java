/** Benchmarks, each with its comparison; {@code make bench} runs them. */
@NullMarked
package io.clientele.bench;

import org.jspecify.annotations.NullMarked;
