package io.clientele.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an action stands on a day. */
public enum State {
  /** Nothing is told of it, and it isn't late. */
  OPEN,
  /** Nothing is told of it, and its due date is past. */
  OVERDUE,
  /** The newest outcome says that it was carried out. */
  DONE,
  /** The newest outcome says that it was given up. */
  DROPPED;

  /** The code in queries, answers and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a code. */
  public static Optional<State> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
