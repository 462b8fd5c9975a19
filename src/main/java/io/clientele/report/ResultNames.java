package io.clientele.report;

import io.clientele.decision.CodeNames;
import io.clientele.decision.Language;
import io.clientele.decision.ResultField;

/** What people call results and their codes, in one language. */
public final class ResultNames {

  private final CodeNames names;
  private final Language language;

  public ResultNames(CodeNames names, Language language) {
    this.names = names;
    this.language = language;
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** What a result is called. */
  public String field(ResultField field) {
    return switch (field) {
      case SEGMENT -> language.of("RFM segment", "RFM客户类型");
      case VALUE_CLASS -> language.of("value class", "价值等级");
      case RISK_LEVEL -> language.of("churn risk", "流失风险");
      case QUADRANT -> language.of("quadrant", "象限");
      case COMPOSITE_LEVEL -> language.of("composite level", "综合评级");
      case ACCOUNT_TIER -> language.of("account tier", "客户分级");
      case PRIORITY_LEVEL -> language.of("follow-up priority", "跟进优先级");
      case ICP_FIT -> language.of("fit to the ideal profile", "理想客户匹配度");
      case CLV_SEGMENT -> language.of("lifetime value", "客户终身价值");
      case HEALTH_BAND -> language.of("health", "健康度");
      case LOYALTY_BAND -> language.of("loyalty", "忠诚度");
    };
  }

  /** What a code of a result is called; an empty one is not assessed. */
  public String code(ResultField field, String code) {
    return code.isEmpty()
        ? language.of("not assessed", "未评估")
        : names.name(list(field), code, language);
  }

  /** What a code of a list is called, such as {@code ownerRole}. */
  public String code(String list, String code) {
    return names.name(list, code, language);
  }

  private static String list(ResultField field) {
    return switch (field) {
      case SEGMENT -> "segment";
      case VALUE_CLASS -> "valueClass";
      case RISK_LEVEL -> "riskLevel";
      case QUADRANT -> "quadrant";
      case COMPOSITE_LEVEL -> "compositeLevel";
      case ACCOUNT_TIER -> "accountTier";
      case PRIORITY_LEVEL -> "priorityLevel";
      case ICP_FIT -> "fit";
      case CLV_SEGMENT -> "clvSegment";
      case HEALTH_BAND -> "healthBand";
      case LOYALTY_BAND -> "loyaltyBand";
    };
  }
}
