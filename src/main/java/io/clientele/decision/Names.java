package io.clientele.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Codes, and the parts of a sum, by what people call them.
 *
 * @param names by code; one without a name stands as it is
 */
public record Names(Map<String, String> names) implements Wording {

  public Names {
    names = Map.copyOf(names);
  }

  @Override
  public String show(@Nullable Object value) {
    if (value instanceof Parts parts) {
      return parts.text(names);
    }
    return value instanceof String code ? names.getOrDefault(code, code) : Style.PLAIN.show(value);
  }
}
