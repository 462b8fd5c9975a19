package io.clientele.decision;

/** The languages of sentences and names. */
public enum Language {
  EN,
  ZH;

  /** Whichever of two texts is of this language. */
  public String of(String english, String chinese) {
    return this == EN ? english : chinese;
  }
}
