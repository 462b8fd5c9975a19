/** The analysts' own expected cases: read from sheets, run against a ruleset, made for a table. */
@NullMarked
package io.clientele.scenario;

import org.jspecify.annotations.NullMarked;
