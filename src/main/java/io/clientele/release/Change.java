package io.clientele.release;

import java.util.List;
import java.util.Set;

/**
 * Who wants the active release to be another, and why.
 *
 * @param author 1 to 100 characters
 * @param reason 1 to 500 characters
 * @param waivers the warnings that may stay
 * @param expected tags or digests of releases, of which one must be active; empty for any
 */
public record Change(String author, String reason, List<Waiver> waivers, Set<String> expected) {

  /** Characters. */
  public static final int LONGEST_AUTHOR = 100;

  /** Characters. */
  public static final int LONGEST_REASON = 500;

  public Change {
    waivers = List.copyOf(waivers);
    expected = Set.copyOf(expected);
    require(author, LONGEST_AUTHOR);
    require(reason, LONGEST_REASON);
  }

  public Change(String author, String reason) {
    this(author, reason, List.of(), Set.of());
  }

  private static void require(String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException("a text must have 1 to " + longest + " characters");
    }
  }
}
