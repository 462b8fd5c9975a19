package io.clientele.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an action. */
public enum Result {
  /** It was carried out. */
  DONE,
  /** It was given up. */
  DROPPED;

  /** The code in answers, files and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The result of a code. */
  public static Optional<Result> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
