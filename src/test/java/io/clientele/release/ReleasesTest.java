package io.clientele.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.scenario.ScenarioRun;
import io.clientele.table.Edited;
import io.clientele.table.Finding;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {

  private static final int SHIPPED_WORKBOOKS = 14;

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
  private static final Change CHANGE = new Change("Li", "four is enough");

  @TempDir Path data;
  private Releases releases;

  @BeforeEach
  void start() {
    releases = OwnReleases.in(data, NOON, Gate.OPEN);
  }

  @AfterEach
  void stop() {
    releases.close();
  }

  private void startAgain() {
    stop();
    start();
  }

  /** The recency table with another score in its first row. */
  static NamedBytes recency(int score) {
    return Edited.cell("rfm.xlsx", "Recency", "E12", score);
  }

  private static NamedBytes oddFormat() {
    return Edited.cell(Edited.format("rfm.xlsx", "Recency", "E12", "0%"), "Recency", "E12", 4);
  }

  private ReleaseRecord publish(NamedBytes... workbooks) {
    Publishing result = releases.publish(List.of(workbooks), CHANGE);
    assertThat(result).isInstanceOf(Publishing.Published.class);
    return ((Publishing.Published) result).release();
  }

  private static Change expecting(String digest) {
    return new Change("Li", "why not", List.of(), Set.of(digest));
  }

  private static Change waiving(String code) {
    return new Change("Li", "why not", List.of(new Waiver(code, "it is meant")), Set.of());
  }

  @Test
  void the_first_start_makes_what_ships_release_1() {
    ReleaseRecord first = releases.activeRecord();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.author()).isEqualTo("start");
    assertThat(first.parent()).isNull();
    assertThat(first.kind()).isEqualTo(Activation.Kind.START);
    assertThat(first.publishedAt()).isEqualTo(NOON.instant());
    assertThat(first.workbooks()).hasSize(SHIPPED_WORKBOOKS).containsKey("rfm.xlsx");
    assertThat(first.rules()).containsKey("rfm.drl");
    assertThat(releases.active().get().ref().digest()).isEqualTo(first.digest());
  }

  @Test
  void a_published_release_decides_and_is_kept() {
    ReleaseRecord first = releases.activeRecord();
    ReleaseRecord second = publish(recency(4));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.parent()).isEqualTo(1);
    assertThat(second.author()).isEqualTo("Li");
    assertThat(second.reason()).isEqualTo("four is enough");
    assertThat(second.changed()).containsExactly("rfm-recency");
    assertThat(second.digest()).isNotEqualTo(first.digest());
    assertThat(releases.active().get().number()).isEqualTo(2);

    startAgain();
    assertThat(releases.activeRecord()).isEqualTo(second);
    assertThat(releases.all()).containsExactly(second, first);
    assertThat(releases.history()).extracting(Activation::release).containsExactly(2, 1);
    assertThat(releases.workbook(2, "rfm.xlsx").orElseThrow()).isEqualTo(recencyBytes(2));
    assertThat(releases.workbook(1, "rfm.xlsx").orElseThrow())
        .isEqualTo(Edited.shipped("rfm.xlsx").bytes());
    assertThat(releases.workbook(1, "none.xlsx")).isEmpty();
    assertThat(releases.workbooks(3)).isEmpty();
  }

  private byte[] recencyBytes(int release) {
    return releases.workbooks(release).orElseThrow().stream()
        .filter(each -> each.name().equals("rfm.xlsx"))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  @Test
  void a_file_saved_again_without_a_change_of_content_changes_nothing() {
    Publishing result = releases.publish(List.of(Edited.resaved("rfm.xlsx")), CHANGE);
    assertThat(result).isEqualTo(new Publishing.Unchanged(releases.activeRecord()));
    assertThat(releases.all()).hasSize(1);
  }

  @Test
  void an_error_refuses_and_the_running_release_runs_on() {
    Publishing result =
        releases.publish(
            List.of(Edited.cell("rfm.xlsx", "Recency", "E12", "many")), waiving("not-a-number"));
    assertThat(((Publishing.Refused) result).findings())
        .extracting(each -> each.code().id() + " " + each.place().cell())
        .containsExactly("not-a-number E12");
    assertThat(releases.active().get().number()).isEqualTo(1);
    assertThat(releases.history()).hasSize(1);
  }

  @Test
  void a_file_of_an_unknown_name_is_refused() {
    Publishing result = releases.publish(List.of(new NamedBytes("x.drl", new byte[1])), CHANGE);
    assertThat(((Publishing.Refused) result).findings()).hasSize(1);
  }

  @Test
  void a_warning_refuses_until_it_is_waived_and_then_may_stay_where_it_is() {
    Publishing refused = releases.publish(List.of(oddFormat()), CHANGE);
    assertThat(((Publishing.Refused) refused).findings())
        .extracting(each -> each.severity() + " " + each.code().id())
        .containsExactly("WARNING number-format");
    assertThat(releases.publish(List.of(oddFormat()), waiving("similar-code")))
        .isInstanceOf(Publishing.Refused.class);

    Publishing waived = releases.publish(List.of(oddFormat()), waiving("number-format"));
    List<Waiver> kept = List.of(new Waiver("number-format", "it is meant"));
    assertThat(((Publishing.Published) waived).release().waived()).isEqualTo(kept);

    startAgain();
    assertThat(publish(Edited.cell("risk.xlsx", "Amount drop", "E15", 4)).waived()).isEqualTo(kept);
  }

  @Test
  void the_gate_can_refuse_and_sees_the_new_tables() {
    List<Finding> findings =
        ((Publishing.Refused) releases.publish(List.of(oddFormat()), CHANGE)).findings();
    stop();
    releases =
        OwnReleases.in(
            data,
            NOON,
            (workbooks, ruleset) ->
                new ScenarioRun.Results(
                    1, 0, workbooks.size() == SHIPPED_WORKBOOKS ? findings : List.of()));
    assertThat(releases.publish(List.of(recency(4)), CHANGE))
        .isEqualTo(new Publishing.Refused(findings));
    assertThat(releases.publish(List.of(recency(4)), waiving("number-format")))
        .isInstanceOf(Publishing.Published.class);
  }

  @Test
  void who_saw_another_release_is_told_what_came_since() {
    String first = releases.activeRecord().digest();
    ReleaseRecord second = publish(recency(4));
    ReleaseRecord third = publish(recency(3));
    assertThat(releases.publish(List.of(recency(2)), expecting(first)))
        .isEqualTo(new Publishing.Outdated(List.of(third, second)));
    assertThat(releases.rollBack(1, expecting(second.digest())))
        .isEqualTo(new RollingBack.Outdated(List.of(third)));
    assertThat(releases.publish(List.of(recency(2)), expecting("sha256:0")))
        .isEqualTo(new Publishing.Outdated(List.of(third)));
    assertThat(releases.publish(List.of(recency(2)), expecting(third.digest())))
        .isInstanceOf(Publishing.Published.class);
  }

  @Test
  void rolling_back_is_recorded_and_kept() {
    ReleaseRecord first = releases.activeRecord();
    publish(recency(4));
    assertThat(releases.rollBack(1, CHANGE)).isEqualTo(new RollingBack.RolledBack(first));
    assertThat(releases.active().get().ref().digest()).isEqualTo(first.digest());
    assertThat(releases.rollBack(1, CHANGE)).isEqualTo(new RollingBack.ActiveAlready(first));
    assertThat(releases.rollBack(9, CHANGE)).isEqualTo(new RollingBack.Unknown());

    startAgain();
    assertThat(releases.activeRecord()).isEqualTo(first);
    assertThat(releases.history().get(0))
        .isEqualTo(
            new Activation(NOON.instant(), 1, "Li", "four is enough", Activation.Kind.ROLLBACK));
    assertThat(publish(recency(3)).number()).isEqualTo(3);
  }

  @Test
  void a_candidate_is_the_active_release_under_the_uploaded_workbooks() {
    try (Candidate candidate = releases.candidate(List.of(recency(4)))) {
      assertThat(candidate.workbooks()).hasSize(SHIPPED_WORKBOOKS);
      assertThat(candidate.changed()).containsExactly("rfm-recency");
      assertThat(candidate.findings()).isEmpty();
      assertThat(candidate.digest()).isPresent();
      assertThat(candidate.ruleset()).isSameAs(candidate.ruleset());
    }
    try (Candidate stored = releases.stored(1).orElseThrow()) {
      assertThat(stored.digest()).isEqualTo(Optional.of(releases.activeRecord().digest()));
    }
  }

  @Test
  void a_release_that_was_never_finished_is_not_shown_and_its_number_not_used_again()
      throws IOException {
    Files.copy(data.resolve("releases/1.json"), data.resolve("releases/2.json"));
    Files.writeString(data.resolve("releases/3.json.part"), "{");
    startAgain();
    assertThat(releases.all()).hasSize(1);
    assertThat(publish(recency(4)).number()).isEqualTo(3);
    assertThat(data.resolve("releases/3.json.part")).doesNotExist();
  }

  @Test
  void nothing_on_the_disk_is_written_again() throws IOException {
    publish(recency(4));
    long files = count("releases/files");
    publish(Edited.shipped("rfm.xlsx"), amountDrop());
    releases.rollBack(1, CHANGE);
    assertThat(count("releases/files")).isEqualTo(files + 1);
  }

  private static NamedBytes amountDrop() {
    return Edited.cell("risk.xlsx", "Amount drop", "E15", 4);
  }

  private long count(String folder) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve(folder))) {
      return files.count();
    }
  }

  @Test
  void a_file_that_was_changed_on_the_disk_is_not_decided_by() throws IOException {
    String hash = releases.activeRecord().workbooks().get("rfm.xlsx");
    publish(recency(4));
    Files.writeString(data.resolve("releases/files").resolve(hash), "other");
    assertThatThrownBy(() -> releases.rollBack(1, CHANGE))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("restore it from a backup");
    assertThat(releases.active().get().number()).isEqualTo(2);
  }

  @Test
  void where_the_disk_fails_the_running_release_runs_on() throws IOException {
    Path files = data.resolve("releases/files");
    Files.move(files, data.resolve("away"));
    assertThatThrownBy(() -> releases.publish(List.of(recency(4)), CHANGE))
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("nothing has changed");
    assertThat(releases.active().get().number()).isEqualTo(1);
    Files.move(data.resolve("away"), files);
    publish(recency(4));
  }

  @Test
  void a_data_folder_serves_one_service_alone() {
    assertThatThrownBy(() -> OwnReleases.in(data))
        .isInstanceOf(StoreFault.class)
        .hasMessage(
            "data folder `%s`: another service uses it; stop that one, or give another --data"
                .formatted(data));
  }
}
