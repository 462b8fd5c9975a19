/** The workbook that sales teams work from, made of a run. */
@NullMarked
package io.clientele.report.xlsx;

import org.jspecify.annotations.NullMarked;
