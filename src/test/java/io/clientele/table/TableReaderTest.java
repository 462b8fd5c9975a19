package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sound sheet becomes a table; anything else becomes findings. */
class TableReaderTest {

  @Test
  void a_sound_sheet_becomes_a_table() {
    Reading reading = ASheet.ofRecency().read();

    assertThat(reading.findings()).isEmpty();
    Table table = reading.tables().orElseThrow().table("rfm-recency");
    assertThat(table.rows()).extracting(Row::sheetRow).containsExactly(12, 13, 14);
    Row second = table.rows().get(1);
    assertThat(second).hasToString("rfm-recency#2");
    assertThat(second.tests())
        .extracting(test -> test.cell() + " " + test.input() + " " + test.condition())
        .containsExactly("C13 0 AtLeast[bound=31]", "D13 0 AtMost[bound=90]");
    assertThat(second.outcomes()).isEqualTo(Map.of("score", number("3"), "band", "MEDIUM"));
    assertThat(table.rows().get(2).tests()).hasSize(1);
  }

  @Test
  void numbers_are_read_as_they_show() {
    Reading reading =
        ASheet.of("risk-amount-drop").with("", 0.1 + 0.2, 0).with(0.1 + 0.2, "", 3).read();

    assertThat(reading.tables().orElseThrow().all().get(0).rows().get(0).tests())
        .extracting(Row.Test::condition)
        .containsExactly(new Condition.Below(number("0.3")));
  }

  @Test
  void the_longest_prefix_knows_its_rivals_and_a_blank_one_serves_the_rest() {
    Reading reading =
        ASheet.of("value-benchmarks")
            .with("C35", 720000, 65000, 2.5, 70)
            .with("C", 600000, 60000, 3, 70)
            .with("", 400000, 40000, 3, 70)
            .read();

    assertThat(reading.tables().orElseThrow().all().get(0).rows())
        .flatExtracting(Row::tests)
        .extracting(Row.Test::condition)
        .containsExactly(
            new Condition.StartsWith("C35", List.of()),
            new Condition.StartsWith("C", List.of("C35")),
            new Condition.StartsWith("", List.of("C35", "C")));
  }

  @Test
  void lists_hold_industries_by_prefix_and_other_words_as_they_are() {
    Reading reading =
        ASheet.of("icp-criteria")
            .with("industry", "", "", "C13;C14", 20)
            .with("region", "", "", "华东;华南", 10)
            .with("recentNeed", "", "", true, 20)
            .read();

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.tables().orElseThrow().all().get(0).rows())
        .extracting(row -> row.tests().get(1).condition())
        .containsExactly(
            new Condition.OneOf(List.of("C13", "C14"), true),
            new Condition.OneOf(List.of("华东", "华南"), false),
            new Condition.OneOf(List.of("true"), false));
  }

  @Test
  void warnings_leave_the_table_in_force() {
    Reading reading = ASheet.ofRecency().withCell("C13", "31").read();

    assertThat(ASheet.listed(reading)).containsExactly("number-as-text C13");
    assertThat(reading.tables()).isPresent();
  }

  @Test
  void all_faults_come_at_once_in_the_order_of_the_sheet() {
    Reading reading =
        ASheet.ofRecency()
            .withCell("F14", "HIHG")
            .withCell("C12", "zero")
            .withCell("C8", "ACTION")
            .withCell("E13", 3.5)
            .withCell("D13", 1.5)
            .read();

    assertThat(ASheet.listed(reading))
        .containsExactly(
            "technical-row-changed C8",
            "not-a-number C12",
            "not-whole D13",
            "not-whole E13",
            "unknown-code F14");
    assertThat(reading.tables()).isEmpty();
  }

  @Test
  void a_finding_names_its_place_quotes_the_text_and_says_what_to_do() {
    Finding finding = ASheet.ofRecency().withCell("F14", "HIHG").read().findings().get(0);

    assertThat(finding.place()).hasToString("rfm.xlsx / Recency / F14");
    assertThat(finding.message().en()).isEqualTo("`HIHG` is no known code");
    assertThat(finding.hint().en()).isEqualTo("did you mean `HIGH`? use one of HIGH, LOW, MEDIUM");
    assertThat(finding.hint().zh()).isEqualTo("是否应为 `HIGH`？可用代码：HIGH, LOW, MEDIUM");
  }

  @Test
  void a_folder_is_read_whole_and_its_other_files_are_left_alone(@TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("rfm.xlsx"), ASheet.ofRecency().file().bytes());
    Files.writeString(folder.resolve("README.md"), "tables");
    Files.writeString(folder.resolve("~$rfm.xlsx"), "lock");
    Files.writeString(folder.resolve("old.xls"), "old");

    Reading reading = new TableReader(ASheet.ofRecency().forms()).read(folder);

    assertThat(reading.findings())
        .extracting(finding -> finding.code().id() + " " + finding.place())
        .containsExactly("unknown-workbook old.xls");
  }

  @Test
  void what_is_missing_is_said_for_a_set_and_not_for_single_files(@TempDir Path folder)
      throws IOException {
    Path file = Files.write(folder.resolve("rfm.xlsx"), ASheet.ofRecency().file().bytes());
    TableReader reader = new TableReader(Forms.shipped());

    assertThat(reader.read(folder).findings())
        .extracting(finding -> finding.code().id())
        .containsOnly("missing-workbook", "missing-sheet")
        .hasSize(13);
    assertThat(reader.checkFiles(List.of(file)).findings())
        .extracting(finding -> finding.code().id())
        .containsOnly("missing-sheet")
        .hasSize(3);
  }

  @Test
  void folders_and_files_that_are_not_there_are_findings(@TempDir Path folder) {
    TableReader reader = new TableReader(Forms.shipped());

    assertThat(ASheet.listed(reader.read(folder.resolve("none"))))
        .containsExactly("unreadable-file");
    assertThat(ASheet.listed(reader.checkFiles(List.of(folder.resolve("rfm.xlsx")))))
        .containsExactly("unreadable-file");
  }

  @Test
  void a_file_counts_once() {
    NamedBytes file = ASheet.ofRecency().file();
    Reading reading = new TableReader(ASheet.ofRecency().forms()).read(List.of(file, file));

    assertThat(ASheet.listed(reading)).containsExactly("duplicate-workbook");
  }

  @Test
  void a_sheet_with_no_end_of_faults_is_cut_short() {
    ASheet sheet = ASheet.of("rfm-recency");
    for (int i = 0; i < 1000; i++) {
      sheet.with("x", "y", "z", "?");
    }

    assertThat(sheet.findings()).hasSize(Findings.MOST_PER_SHEET + 1).contains("more-findings");
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
