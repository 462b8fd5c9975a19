package io.clientele.table;

import static io.clientele.table.Finding.Severity.ERROR;
import static io.clientele.table.Finding.Severity.WARNING;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.table.Finding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that the checks can report; each has a page under docs/findings. */
public enum FindingCode {
  // files
  UNREADABLE_FILE(ERROR),
  UNKNOWN_WORKBOOK(ERROR),
  DUPLICATE_WORKBOOK(ERROR),
  MISSING_WORKBOOK(ERROR),
  NOT_A_WORKBOOK(ERROR),
  OLD_FORMAT(ERROR),
  PASSWORD(ERROR),
  TOO_LARGE(ERROR),
  TOO_MANY_ROWS(ERROR),
  MACROS(ERROR),
  EXTERNAL_LINK(ERROR),
  EMBEDDED_OBJECT(ERROR),
  DOCUMENT_TYPE(ERROR),
  CORRUPT(ERROR),
  // sheets
  UNKNOWN_SHEET(ERROR),
  MISSING_SHEET(ERROR),
  HIDDEN_SHEET(ERROR),
  TECHNICAL_ROW_CHANGED(ERROR),
  BLANK_HEADING(ERROR),
  NO_ROWS(ERROR),
  BLANK_ROW(ERROR),
  STRAY_CELL(ERROR),
  MERGED_CELLS(ERROR),
  HIDDEN_ROW(ERROR),
  HIDDEN_COLUMN(ERROR),
  MORE_FINDINGS(ERROR),
  // cells
  FORMULA(WARNING),
  UNSAFE_FORMULA(ERROR),
  ERROR_VALUE(ERROR),
  NUMBER_AS_TEXT(WARNING),
  FULL_WIDTH_DIGITS(ERROR),
  THOUSANDS_SEPARATOR(ERROR),
  NOT_A_NUMBER(ERROR),
  DATE_CELL(ERROR),
  NUMBER_FORMAT(WARNING),
  NOT_WHOLE(ERROR),
  TOO_MANY_DECIMALS(ERROR),
  OUT_OF_RANGE(ERROR),
  BLANK_OUTCOME(ERROR),
  UNKNOWN_CODE(ERROR),
  SIMILAR_CODE(WARNING),
  BAD_CODE(ERROR),
  BAD_LIST(ERROR),
  STRAY_SPACE(ERROR),
  TRAILING_SPACE(WARNING),
  CURLY_QUOTE(ERROR),
  QUOTE_OR_BACKSLASH(ERROR),
  KEYWORD(ERROR),
  FORMULA_AS_TEXT(ERROR),
  NOT_TEXT(ERROR),
  BAD_DUE(ERROR),
  BAD_INDUSTRY(ERROR),
  // rows and tables
  NO_CONDITION(ERROR),
  INVERTED_BOUNDS(ERROR),
  DUPLICATE_ROW(ERROR),
  DUPLICATE_PREFIX(ERROR),
  DUPLICATE_PARAMETER(ERROR),
  MISSING_PARAMETER(ERROR);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** The code of an id, where there is such. */
  public static Optional<FindingCode> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  public Severity severity() {
    return severity;
  }

  /** The code as reports and pages name it: {@code blank-row}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
