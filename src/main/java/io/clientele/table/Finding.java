package io.clientele.table;

/**
 * What a check reports.
 *
 * @param code kebab-case, one documentation page each under docs/findings
 * @param message what is wrong, quoting the analyst's own text
 * @param hint what to do about it
 */
public record Finding(String code, Severity severity, Place place, Text message, Text hint) {

  /** How bad a finding is. */
  public enum Severity {
    /** The table can't decide; nothing is served from it. */
    ERROR,
    /** The table decides, but perhaps not as meant. */
    WARNING
  }
}
