/** What people work from: the figures of a run, and the sheets and pages made of them. */
@NullMarked
package io.clientele.report;

import org.jspecify.annotations.NullMarked;
