package io.clientele.report;

import io.clientele.decision.Language;

/** The customers of an earlier run on whom its measures were to work. */
public enum Group {
  /** Of high value and not at high risk: they are to buy again. */
  STARS("quadrant", "STAR", "stars", "明星客户"),
  /** Of high value at high risk: they are to be held. */
  RETAIN("quadrant", "RETAIN", "high value at high risk", "高价值高风险客户"),
  /** At high risk, whatever their value. */
  HIGH_RISK("risk.level", "HIGH", "at high risk", "高流失风险客户");

  private final String path;
  private final String code;
  private final String english;
  private final String chinese;

  Group(String path, String code, String english, String chinese) {
    this.path = path;
    this.code = code;
    this.english = english;
    this.chinese = chinese;
  }

  /** What people call it. */
  public String name(Language language) {
    return language.of(english, chinese);
  }

  /** The result that makes a customer one of them, as a decision names it. */
  public String path() {
    return path;
  }

  /** What that result is. */
  public String code() {
    return code;
  }
}
