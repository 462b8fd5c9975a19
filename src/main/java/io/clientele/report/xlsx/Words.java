package io.clientele.report.xlsx;

import io.clientele.customer.Fact;
import io.clientele.decision.Language;
import io.clientele.report.target.TargetWhy;
import io.clientele.scenario.ResultCatalogue;
import io.clientele.table.Column;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What facts, results and codes are called in the language of the workbook. */
final class Words {

  private final Language language;
  private final FormNames names;
  private final ResultCatalogue results;
  private final Map<String, String> lists = new HashMap<>();

  Words(Forms forms, Language language) {
    this.language = language;
    names = new FormNames(forms);
    results = new ResultCatalogue(forms);
    forms.tables().forEach(table -> table.outcomes().forEach(this::list));
  }

  private void list(Column column) {
    String path = column.sets();
    String codes = column.codes();
    if (path != null && codes != null) {
      lists.putIfAbsent(path, codes);
    }
  }

  /** Whichever of two texts is of the language. */
  String of(String english, String chinese) {
    return language.of(english, chinese);
  }

  /** The results with a place of their own. */
  ResultCatalogue results() {
    return results;
  }

  /** Tells the factors of sales targets. */
  TargetWhy factors() {
    return new TargetWhy(names, language);
  }

  String fact(Fact fact) {
    return of(fact.english(), fact.chinese());
  }

  /** What a result is called; its path where it has no name. */
  String result(String path) {
    Text label = results.find(path).map(found -> found.label()).orElse(new Text(path, path));
    return of(label.en(), label.zh());
  }

  /** The name of a result's code; null for none. */
  @Nullable String code(String path, @Nullable String code) {
    return code == null ? null : named(lists.getOrDefault(path, ""), code);
  }

  /** The name of a code of a list. */
  String named(String list, String code) {
    return names.name(list, code, language);
  }

  /** What has no result. */
  String notAssessed() {
    return of("not assessed", "未评估");
  }

  /** The names of models that are parted by commas; null for none. */
  @Nullable String models(@Nullable String models) {
    return models == null || models.isEmpty()
        ? null
        : Stream.of(models.split(",", -1)).map(this::model).collect(Collectors.joining(comma()));
  }

  /** What parts the items of a list. */
  String comma() {
    return of(", ", "、");
  }

  String model(String model) {
    return switch (model) {
      case "rfm" -> "RFM";
      case "value" -> of("value", "价值评分");
      case "risk" -> of("churn risk", "流失风险");
      case "quadrant" -> of("quadrant", "客户象限");
      case "composite" -> of("composite score", "综合评分");
      case "account" -> of("account tier", "客户分层");
      case "priority" -> of("priority", "开发优先级");
      case "icp" -> of("ideal customer profile", "理想客户画像");
      case "clv" -> of("lifetime value", "客户终身价值");
      case "health" -> of("health", "健康度");
      case "loyalty" -> of("loyalty", "忠诚度");
      default -> model;
    };
  }
}
