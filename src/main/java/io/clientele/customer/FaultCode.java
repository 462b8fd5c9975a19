package io.clientele.customer;

import java.util.Locale;

/** What can be wrong with a customer's facts. */
public enum FaultCode {
  /** There is no text at all. */
  EMPTY,
  /** The bytes are not UTF-8, or begin with a byte order mark. */
  NOT_UTF_8,
  NOT_JSON,
  /** Objects and lists stand in one another too deeply. */
  TOO_DEEP,
  /** Something follows the customer. */
  TRAILING_TEXT,

  WRONG_TYPE,
  UNKNOWN_FACT,
  UNKNOWN_SECTION,
  DUPLICATE_KEY,
  MISSING_FACT,

  /** A number too long, or with an exponent too large, to be meant. */
  TOO_MANY_DIGITS,
  TOO_MANY_DECIMALS,
  NOT_WHOLE,
  OUT_OF_RANGE,

  NOT_A_DATE,
  /** A date after {@code asOf}. */
  AFTER_AS_OF,

  UNKNOWN_CODE,
  BLANK_TEXT,
  TOO_LONG,
  CONTROL_CHARACTER,
  /** Half of a surrogate pair. */
  INVALID_UNICODE,

  /** There are more faults than are listed. */
  TOO_MANY_FAULTS;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The code as clients see it: {@code wrong-type}. */
  public String code() {
    return code;
  }
}
