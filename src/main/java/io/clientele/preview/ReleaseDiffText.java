package io.clientele.preview;

import io.clientele.decision.Language;
import io.clientele.scenario.diff.ChangeWords;
import io.clientele.scenario.diff.ScenarioChange;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import io.clientele.table.diff.DiffText;

/** Says what differs between two versions, for a person to read. */
public final class ReleaseDiffText {
  private ReleaseDiffText() {}

  /** A line for each row, file of rules and scenario that differs, each ended. */
  public static String of(ReleaseDiff diff, Forms forms, Language language) {
    StringBuilder out = new StringBuilder();
    for (Text line : DiffText.lines(diff.tables(), forms)) {
      out.append(language.of(line.en(), line.zh())).append('\n');
    }
    for (RuleChange rule : diff.rules()) {
      out.append(rule.file()).append(language.of(" ", "：")).append(kind(rule.kind(), language));
      out.append('\n');
    }
    for (ScenarioChange scenario : diff.scenarios().changes()) {
      Text line = ChangeWords.of(scenario);
      out.append(language.of(line.en(), line.zh())).append('\n');
    }
    return diff.isEmpty()
        ? language.of("no table, rule or scenario differs\n", "决策表、规则和场景没有差异\n")
        : out.toString();
  }

  private static String kind(RuleChange.Kind kind, Language language) {
    return switch (kind) {
      case ADDED -> language.of("is new", "新增");
      case REMOVED -> language.of("is gone", "已删除");
      case CHANGED -> language.of("differs", "已修改");
    };
  }
}
