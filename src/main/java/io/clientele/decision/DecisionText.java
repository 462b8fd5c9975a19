package io.clientele.decision;

import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A decision for a person to read: what came out first, then how. */
public final class DecisionText {

  private static final Map<String, String> MODELS_IN_CHINESE =
      Map.of(
          "rfm", "RFM",
          "value", "价值评分",
          "risk", "流失风险",
          "composite", "综合评分",
          "priority", "跟进优先级",
          "icp", "理想客户画像",
          "clv", "客户终身价值",
          "health", "健康度",
          "loyalty", "忠诚度");

  private final CodeNames names;
  private final Language language;

  public DecisionText(CodeNames names, Language language) {
    this.names = names;
    this.language = language;
  }

  /** The decision in lines, each ended. */
  public String of(Decision decision, Explain explain) {
    StringBuilder out = new StringBuilder();
    new SummaryText(out, names, language).write(decision.decided());
    actions(decision.decided().assessment().actions(), out);
    notAssessed(decision.decided().assessment().notAssessed(), out);
    switch (explain) {
      case FULL -> steps(decision.decided().explanation(), out);
      case ROWS -> rows(decision.decided().explanation(), out);
      case NONE -> {}
    }
    origin(decision, out);
    return out.toString();
  }

  private void heading(String english, String chinese, StringBuilder out) {
    out.append(language.of(english, chinese)).append('\n');
  }

  private void actions(List<Action> actions, StringBuilder out) {
    if (actions.isEmpty()) {
      heading("no actions", "无建议行动", out);
      return;
    }
    heading("actions", "建议行动", out);
    for (Action action : actions) {
      out.append("  ").append(action.dueOn()).append("  ");
      out.append(language.of(action.title().en(), action.title().zh()));
      out.append(language.of(" – ", "——")).append(who(action)).append('\n');
    }
  }

  private String who(Action action) {
    String comma = language.of(", ", "，");
    return names.name("ownerRole", action.ownerRole(), language)
        + comma
        + names.name("cadence", action.cadence(), language)
        + comma
        + names.name("channel", action.channel(), language);
  }

  private void notAssessed(List<NotAssessed> gaps, StringBuilder out) {
    if (gaps.isEmpty()) {
      return;
    }
    heading("not assessed, for want of", "因缺少数据未评估", out);
    for (NotAssessed gap : gaps) {
      String model = gap.model();
      out.append("  ").append(language.of(model, MODELS_IN_CHINESE.getOrDefault(model, model)));
      out.append(gap.partial() ? language.of(" (in part)", "（部分）") : "");
      out.append(language.of(": ", "："));
      out.append(
          gap.missing().stream()
              .map(this::factName)
              .collect(Collectors.joining(language.of(", ", "、"))));
      out.append('\n');
    }
  }

  private String factName(String missing) {
    for (Fact fact : Fact.values()) {
      if (fact.key().equals(missing) || inSection(fact).equals(missing)) {
        return language.of(missing, fact.chinese());
      }
    }
    return missing;
  }

  private static String inSection(Fact fact) {
    return fact.section() == Section.TOP ? fact.key() : fact.section().key() + "." + fact.key();
  }

  private void steps(List<Firing> firings, StringBuilder out) {
    heading("why", "依据", out);
    for (Firing firing : firings) {
      Template sentence = language == Language.EN ? firing.rule().en() : firing.rule().zh();
      out.append("  ").append(sentence.fill(firing.values()));
      out.append(language.of("  [", "　[")).append(firing.rule().id()).append("]\n");
    }
  }

  private void rows(List<Firing> firings, StringBuilder out) {
    heading("rows that fired", "命中的规则行", out);
    for (Firing firing : firings) {
      if (firing.rule() instanceof RowRule row) {
        out.append("  ").append(row.id()).append('\n');
      }
    }
  }

  private void origin(Decision decision, StringBuilder out) {
    ReleaseRef release = decision.release();
    out.append(language.of("decided ", "决策于")).append(decision.decidedAt());
    out.append(language.of(" by release ", "，发布版本")).append(release.number());
    out.append(" (").append(release.digest()).append("), ").append(decision.decisionId());
    out.append('\n');
  }
}
