package io.clientele.release;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The tables and rules that a service was started with.
 *
 * @param tables the folder of workbooks
 * @param tablesChosen whether somebody named that folder, or it is just where tables usually are
 * @param rules the folder of DRL files that somebody named; null for none
 */
public record Given(Path tables, boolean tablesChosen, @Nullable Path rules) {

  boolean isChosen() {
    return tablesChosen || rules != null;
  }

  /** As the operator wrote it. */
  String command() {
    return "serve"
        + (tablesChosen ? " --tables " + tables : "")
        + (rules == null ? "" : " --rules " + rules);
  }
}
