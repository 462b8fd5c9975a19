package io.clientele.customer;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to the fact; empty for the whole text
 * @param code kebab-case, one of {@link FaultCode}
 * @param message place first, what to do last
 */
public record Fault(String pointer, String code, String message) {

  Fault(String pointer, FaultCode code, String message) {
    this(pointer, code.code(), message);
  }
}
