/** The analysis report of a run as one page that needs nothing else, and as PDF. */
@NullMarked
package io.clientele.report.html;

import org.jspecify.annotations.NullMarked;
