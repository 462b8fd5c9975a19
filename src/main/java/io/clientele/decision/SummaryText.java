package io.clientele.decision;

import io.clientele.customer.Customer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The results of a decision in a few lines, for a person. */
final class SummaryText {

  private final StringBuilder out;
  private final CodeNames names;
  private final Language language;

  SummaryText(StringBuilder out, CodeNames names, Language language) {
    this.out = out;
    this.names = names;
    this.language = language;
  }

  void write(Decided decided) {
    headline(decided.customer());
    if (decided.customer().profile().owner() != null) {
      line("owner", "客户负责人", decided.customer().profile().owner());
    }
    Assessment found = decided.assessment();
    line("quadrant", "象限", found.quadrant() == null ? null : quadrant(found.quadrant()));
    line("risk", "流失风险", found.risk() == null ? null : risk(found.risk()));
    line("tier", "客户层级", found.account() == null ? null : tier(found.account()));
    line("level", "综合等级", found.composite() == null ? null : level(found.composite()));
    line("priority", "跟进优先级", found.priority() == null ? null : priority(found.priority()));
    line("CLV", "客户终身价值", found.clv() == null ? null : clv(found.clv()));
  }

  private void headline(Customer customer) {
    String name = customer.profile().name();
    String id = customer.customerId();
    out.append(name == null ? id : name + language.of(" (" + id + ")", "（" + id + "）"));
    out.append(language.of(", as of ", "，截止")).append(customer.asOf()).append('\n');
  }

  private void line(String english, String chinese, @Nullable String result) {
    String label = language.of(english, chinese);
    out.append("  ").append(label).append(" ".repeat(Math.max(1, 14 - Columns.of(label))));
    out.append(result == null ? language.of("not assessed", "未评估") : result).append('\n');
  }

  private String quadrant(String code) {
    return names.name("quadrant", code, language);
  }

  private String risk(Risk risk) {
    return names.name("riskLevel", risk.level(), language)
        + language.of(", " + risk.points() + " points", "，" + risk.points() + "分");
  }

  private String tier(Account account) {
    return scored(names.name("accountTier", account.tier(), language), account.score());
  }

  private @Nullable String level(Composite composite) {
    return composite.level() == null || composite.score() == null
        ? null
        : scored(names.name("compositeLevel", composite.level(), language), composite.score());
  }

  private String priority(Priority priority) {
    return scored(
        names.name("priorityLevel", priority.level(), language),
        BigDecimal.valueOf(priority.score()));
  }

  private String scored(String name, BigDecimal score) {
    String number = Numbers.plain(score);
    return name + language.of(", score " + number, "，" + number + "分");
  }

  private String clv(Clv clv) {
    String segment = names.name("clvSegment", clv.segment(), language);
    String amount = Style.MONEY.show(clv.amount());
    return segment + language.of(", " + amount + " yuan", "，" + amount + "元");
  }
}
