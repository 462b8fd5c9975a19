package io.clientele.table;

/**
 * What a check reports.
 *
 * @param code one documentation page each under docs/findings
 * @param message what is wrong, quoting the analyst's own text
 * @param hint what to do about it
 */
public record Finding(FindingCode code, Severity severity, Place place, Text message, Text hint) {

  /** How bad a finding is. */
  public enum Severity {
    /** The table can't decide; nothing is served from it. */
    ERROR,
    /** The table decides, but perhaps not as meant. */
    WARNING
  }

  Finding(FindingCode code, Place place, Text message, Text hint) {
    this(code, code.severity(), place, message, hint);
  }
}
