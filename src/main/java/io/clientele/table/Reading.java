package io.clientele.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading spreadsheets gave.
 *
 * @param findings all of them, by file, sheet, row and column
 * @param complete the tables of all forms, if no finding is an error
 */
public record Reading(List<Finding> findings, @Nullable Tables complete) {

  public Reading {
    findings = List.copyOf(findings);
  }

  /** The tables, if all are there and none has an error. */
  public Optional<Tables> tables() {
    return Optional.ofNullable(complete);
  }
}
