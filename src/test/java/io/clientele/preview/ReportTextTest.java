package io.clientele.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.decision.Language;
import io.clientele.table.Edited;
import org.junit.jupiter.api.Test;

/** The report as a person reads it. */
class ReportTextTest {

  private static final ImpactReport REPORT =
      Impacts.run(
          Candidates.of(Edited.amountWeight(0.3)),
          Impacts.file("c.ndjson", Impacts.lines(300) + "{\"customerId\":\"A\",\"size\":1}\n"));

  @Test
  void it_begins_with_the_totals() {
    assertThat(ReportText.of(REPORT, Language.EN))
        .startsWith("300 customers decided both ways, " + REPORT.changed() + " move; they bought")
        .contains("\nlines refused: 1\n")
        .contains("\nValue class: ")
        .contains("\nActions by role\n")
        .contains(
            "\n  value-weights row 1 (value.xlsx / Weights / D12): “Weight” from 0.6 to 0.3: ")
        .contains("  line 301, A: customer: `size` is no fact;");
    assertThat(ReportText.of(REPORT, Language.ZH))
        .startsWith("两版均已评估300位客户，其中" + REPORT.changed() + "位发生变化")
        .contains("\n价值等级：")
        .contains("\n各角色行动变化\n")
        .contains("第301行, A：");
  }

  @Test
  void it_calls_results_actions_and_rows_by_their_names() {
    assertThat(ReportText.of(REPORT, Language.EN))
        .containsPattern("yuan  .*Value class (high → low|low → high)")
        .contains("value-score → value-score")
        .doesNotContain("HIGH", "LOW", "EXECUTIVE_VISIT");
    assertThat(ReportText.of(REPORT, Language.ZH))
        .containsPattern("元  .*价值等级 (高 → 低|低 → 高)")
        .doesNotContain("HIGH", "LOW", "quadrant", "EXECUTIVE_VISIT");
  }

  @Test
  void the_row_that_made_the_difference_is_told_by_its_place() {
    ImpactReport report =
        Impacts.run(
            Candidates.of(Edited.cell("rfm.xlsx", "Recency", "F12", "MEDIUM")),
            Impacts.file("c.ndjson", Impacts.lines(300)));
    assertThat(ReportText.of(report, Language.ZH))
        .contains("（rfm.xlsx / Recency / 第12行 → rfm.xlsx / Recency / 第12行）");
  }
}
