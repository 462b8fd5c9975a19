package io.clientele.report;

import io.clientele.decision.ResultField;

/**
 * For how many customers a result is known.
 *
 * @param assessed have a code
 * @param partial how many of those from part of the facts only
 */
public record Coverage(ResultField field, long assessed, long partial) {}
