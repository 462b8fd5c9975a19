package io.clientele.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place where a decision that was made again is not as it was recorded.
 *
 * @param path such as {@code risk.level} or {@code actions[0].action}
 * @param recorded the value as JSON; {@code null} where there was none
 * @param replayed the value as JSON; {@code null} where there is none
 */
public record Difference(String path, String recorded, String replayed) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "null";

  /** The differences of two decisions, in the order of their fields. */
  static List<Difference> of(byte[] recorded, byte[] replayed) {
    try {
      List<Difference> found = new ArrayList<>();
      compare("", JSON.readTree(recorded), JSON.readTree(replayed), found);
      return found;
    } catch (IOException broken) {
      throw new UncheckedIOException("a recorded decision is no JSON", broken);
    }
  }

  private static void compare(String path, JsonNode before, JsonNode now, List<Difference> found) {
    if (before.isObject() && now.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(
            path.isEmpty() ? name : path + "." + name, before.path(name), now.path(name), found);
      }
    } else if (before.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
        compare(path + "[" + i + "]", before.path(i), now.path(i), found);
      }
    } else if (!before.equals(now)) {
      found.add(new Difference(path, shown(before), shown(now)));
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? NOTHING : value.toString();
  }
}
