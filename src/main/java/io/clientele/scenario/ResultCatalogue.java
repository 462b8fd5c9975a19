package io.clientele.scenario;

import io.clientele.scenario.Result.Kind;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The results that scenarios can expect, by their place in the decision and in its order. */
public final class ResultCatalogue {

  static final String ROWS = "rows";
  static final String ACTIONS = "actions";

  private static final String DERIVED = "derived.";
  private static final Set<String> MODELS =
      Set.of("rfm", "value", "risk", "composite", "priority", "icp", "clv", "health", "loyalty");
  private static final Pattern ACTION =
      Pattern.compile("actions\\.[A-Z][A-Z0-9_]*\\.(rank|ownerRole|owner|cadence|channel|dueOn)");

  private final Forms forms;
  private final Map<String, Result> byPath = new LinkedHashMap<>();

  public ResultCatalogue(Forms forms) {
    this.forms = forms;
    figures();
    risk();
    models();
    add(ACTIONS, Kind.LIST, Set.of(), "Actions", "行动");
    add("notAssessed", Kind.LIST, MODELS, "Not assessed", "未评估模型");
    add(ROWS, Kind.ROWS, Set.of(), "Rows that fire", "命中行");
  }

  private void figures() {
    number("derived.recencyDays", "Days since last purchase", "距上次购买天数");
    number("derived.cooperationMonths", "Months of cooperation", "合作月数");
    number("derived.cooperationYears", "Years of cooperation", "合作年限");
    number("derived.averageOrderValue", "Average order value", "平均客单价");
    number("derived.amountDrop", "Drop in amount", "采购额降幅");
    number("derived.interactionDrop", "Drop in interactions", "互动降幅");
    number("derived.activity", "Activity", "活跃度");
    number("derived.interactionsPerMonth", "Interactions a month", "月均互动次数");
    number("derived.complaintRate", "Complaint rate", "投诉率");
    number("derived.intervalRatio", "Interval ratio", "间隔比");
    number("derived.daysSinceInteraction", "Days since last interaction", "距上次互动天数");
    for (String letter : new String[] {"recency", "frequency", "monetary"}) {
      TableForm form = forms.table("rfm-" + letter);
      number("rfm." + letter + ".score", form.title().en() + " score", form.title().zh() + "得分");
      code("rfm." + letter + ".band", form.title().en() + " band", form.title().zh() + "等级");
    }
    code("rfm.segment", "Segment", "客户类型");
    number("value.index", "Value index", "价值指数");
    number("value.score", "Value score", "价值得分");
    code("value.class", "Value class", "价值等级");
  }

  private void risk() {
    number("risk.points", "Risk points", "风险分");
    code("risk.level", "Risk level", "风险等级");
    add("risk.factors", Kind.LIST, Set.of(), "Risk factors", "风险因素");
    for (TableForm form : forms.tables()) {
      for (Column column : form.outcomes()) {
        String sets = column.sets();
        if (sets != null && sets.startsWith("risk.factors.") && !sets.contains("{")) {
          number(sets, form.title().en() + " points", form.title().zh() + "风险分");
        }
      }
    }
    labels("signal")
        .forEach(
            (signal, label) ->
                number("risk.factors." + signal + ".points", label.en(), label.zh() + "风险分"));
    code("quadrant", "Quadrant", "象限");
  }

  private void models() {
    number("composite.current", "Current value", "当前价值");
    number("composite.growth", "Growth potential", "成长潜力");
    number("composite.stability", "Stability", "合作稳定性");
    number("composite.strategic", "Strategic value", "战略价值");
    number("composite.score", "Composite score", "综合得分");
    code("composite.level", "Composite level", "综合等级");
    number("account.score", "Account score", "客户分级得分");
    code("account.tier", "Account tier", "客户层级");
    number("priority.recency", "Priority: recency", "优先级：最近互动");
    number("priority.frequency", "Priority: frequency", "优先级：互动频率");
    number("priority.monetary", "Priority: purchase", "优先级：预计采购");
    number("priority.standing", "Priority: standing", "优先级：行业地位");
    number("priority.score", "Priority score", "优先级得分");
    code("priority.level", "Priority level", "跟进优先级");
    number("icp.score", "ICP score", "理想客户得分");
    code("icp.fit", "ICP fit", "理想客户匹配度");
    number("clv.retention", "Retention", "留存率");
    number("clv.amount", "Lifetime value", "客户终身价值");
    code("clv.segment", "Lifetime value segment", "终身价值分层");
    number("health.score", "Health score", "健康度得分");
    code("health.band", "Health band", "健康度等级");
    code("loyalty.band", "Loyalty band", "忠诚度等级");
    number("loyalty.points", "Points", "积分");
  }

  private void number(String path, String en, String zh) {
    add(path, Kind.NUMBER, Set.of(), en, zh);
  }

  private void code(String path, String en, String zh) {
    add(path, Kind.CODE, codes(path), en, zh);
  }

  private void add(String path, Kind kind, Set<String> codes, String en, String zh) {
    byPath.put(path, new Result(path, kind, codes, new Text(en, zh)));
  }

  /** The codes of the column that sets this result. */
  private Set<String> codes(String path) {
    return forms.tables().stream()
        .flatMap(form -> form.outcomes().stream())
        .filter(column -> path.equals(column.sets()) && column.codes() != null)
        .findFirst()
        .map(column -> labels(String.valueOf(column.codes())).keySet())
        .orElseThrow(() -> new IllegalStateException("no column sets " + path));
  }

  private Map<String, Text> labels(String list) {
    Forms.CodeList codes = forms.codes().get(list);
    return codes == null ? Map.of() : codes.labels();
  }

  /** All that have a fixed place, in the order of the decision. */
  public Collection<Result> all() {
    return byPath.values();
  }

  /** The result of a name: its whole path, or the bare name of a derived fact. */
  public Optional<Result> find(String name) {
    Result found = byPath.getOrDefault(name, byPath.get(DERIVED + name));
    return found == null ? ofAction(name) : Optional.of(found);
  }

  private static Optional<Result> ofAction(String name) {
    Matcher action = ACTION.matcher(name);
    if (!action.matches()) {
      return Optional.empty();
    }
    Kind kind =
        switch (action.group(1)) {
          case "rank" -> Kind.NUMBER;
          case "dueOn" -> Kind.DATE;
          default -> Kind.CODE;
        };
    return Optional.of(new Result(name, kind, Set.of(), new Text(name, name)));
  }
}
