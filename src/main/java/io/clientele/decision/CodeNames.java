package io.clientele.decision;

/** What people call the codes of the decision tables. */
public interface CodeNames {

  /**
   * The name of a code, or the code itself where it has none.
   *
   * @param list such as {@code quadrant}
   */
  String name(String list, String code, Language language);
}
