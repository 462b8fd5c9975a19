package io.clientele.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalReaderTest {

  private final GoalReader reader = new GoalReader(Forms.shipped());

  private List<GoalReader.Fault> faults(Map<String, String> goal) {
    return ((GoalReader.Reading.Bad) reader.read(goal)).faults();
  }

  @Test
  void every_result_that_is_a_code_of_a_closed_list_can_be_wanted() {
    assertThat(reader.allowed()).hasSize(14).containsKeys("quadrant", "rfm.recency.band");
    assertThat(reader.allowed().get("risk.level")).containsExactly("HIGH", "LOW", "MEDIUM");
    assertThat(reader.allowed()).doesNotContainKeys("value.score", "actions");
  }

  @Test
  void all_faults_come_at_once_with_what_is_allowed() {
    Map<String, String> goal = new LinkedHashMap<>();
    goal.put("quadrat", "STAR");
    goal.put("risk.level", "NONE");
    goal.put("loyalty.band", "PROMOTER");

    List<GoalReader.Fault> faults = faults(goal);

    assertThat(faults).extracting(GoalReader.Fault::path).containsExactly("quadrat", "risk.level");
    assertThat(faults.get(0).code()).isEqualTo("unknown-result");
    assertThat(faults.get(0).message())
        .startsWith("`quadrat` can't be a goal; name one of `rfm.recency.band`, ");
    assertThat(faults.get(1).code()).isEqualTo("unknown-code");
    assertThat(faults.get(1).message())
        .isEqualTo("`NONE` is no code of `risk.level`; use one of `HIGH`, `LOW`, `MEDIUM`");
  }

  @Test
  void a_goal_without_results_is_none() {
    assertThat(faults(Map.of()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("empty-goal"));
  }

  @Test
  void text_of_the_user_is_quoted_on_one_line_and_not_at_any_length() {
    assertThat(faults(Map.of("a\nb".repeat(100), "X")).get(0).message())
        .startsWith("`a ba ba b")
        .doesNotContain("\n")
        .hasSizeLessThan(500);
  }
}
