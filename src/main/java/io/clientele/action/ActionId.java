package io.clientele.action;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action of one decision; as a text {@code decisionId:ACTION_CODE}.
 *
 * @param code in capitals, such as KEY_ACCOUNT_VISIT
 */
public record ActionId(UUID decision, String code) {

  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}):([A-Z][A-Z0-9_]{0,63})");

  /** The id that a text is; empty where it is none. */
  public static Optional<ActionId> of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new ActionId(UUID.fromString(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return decision + ":" + code;
  }
}
