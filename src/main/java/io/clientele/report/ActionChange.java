package io.clientele.report;

import io.clientele.decision.Language;

/**
 * How many customers an action is advised for, beside the earlier run.
 *
 * @param action its code
 * @param english its title
 * @param chinese likewise
 * @param added advised now, and not before
 * @param kept advised before, and now
 * @param dropped advised before, and not now
 */
public record ActionChange(
    String action, String english, String chinese, long added, long kept, long dropped) {

  /** What people call it. */
  public String title(Language language) {
    return language.of(english, chinese);
  }
}
