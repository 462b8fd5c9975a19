package io.clientele.report;

import io.clientele.decision.Language;

/**
 * An action, and for how many customers it is advised.
 *
 * @param action its code
 * @param english its title
 * @param chinese likewise
 */
public record Advised(String action, String english, String chinese, long customers) {

  /** What people call it. */
  public String title(Language language) {
    return language.of(english, chinese);
  }
}
