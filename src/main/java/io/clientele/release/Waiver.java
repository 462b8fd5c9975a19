package io.clientele.release;

/**
 * A warning that was accepted.
 *
 * @param code of the finding, such as {@code number-format}
 * @param reason why it may stay
 */
public record Waiver(String code, String reason) {}
