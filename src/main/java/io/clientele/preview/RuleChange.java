package io.clientele.preview;

import io.clientele.ruleset.RuleSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules that differs.
 *
 * @param file such as {@code risk.drl}
 */
public record RuleChange(String file, Kind kind) {
  /** What became of a file. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** The files that differ, by name. */
  static List<RuleChange> between(RuleSources from, RuleSources to) {
    Map<String, String> before = from.byName();
    Map<String, String> now = to.byName();
    TreeSet<String> files = new TreeSet<>(before.keySet());
    files.addAll(now.keySet());
    List<RuleChange> changes = new ArrayList<>();
    for (String file : files) {
      if (!before.containsKey(file)) {
        changes.add(new RuleChange(file, Kind.ADDED));
      } else if (!now.containsKey(file)) {
        changes.add(new RuleChange(file, Kind.REMOVED));
      } else if (!lines(before.get(file)).equals(lines(now.get(file)))) {
        changes.add(new RuleChange(file, Kind.CHANGED));
      }
    }
    return changes;
  }

  private static String lines(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n");
  }
}
