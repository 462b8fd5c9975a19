package io.clientele.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

  private static final Path SHIPPED = Path.of("decision-tables");

  @TempDir Path folder;

  private Starting open(Given given) {
    return StartUp.open(folder.resolve("data"), given, Clock.systemUTC(), Gate.OPEN);
  }

  /** Starts, stops, and tells what was served and said. */
  private String served(Given given) {
    Starting.Started started = (Starting.Started) open(given);
    ReleaseRecord active = started.releases().activeRecord();
    started.releases().close();
    return "%d by %s: %s %s"
        .formatted(active.number(), active.author(), active.reason(), started.notes());
  }

  private Path tables(NamedBytes edited) throws IOException {
    Path copy = copy(SHIPPED, folder.resolve("tables-" + edited.bytes().length));
    Files.write(copy.resolve(edited.name()), edited.bytes());
    return copy;
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName().toString()));
      }
    }
    return to;
  }

  private static NamedBytes recency(Object score) {
    return Edited.cell("rfm.xlsx", "Recency", "E12", score);
  }

  @Test
  void a_later_start_serves_the_active_release_and_says_where_the_usual_folder_differs()
      throws IOException {
    Given usual = new Given(SHIPPED, false, null);
    assertThat(served(usual)).isEqualTo("1 by start: first start []");
    assertThat(served(usual)).isEqualTo("1 by start: first start []");
    Path resaved = tables(Edited.resaved("rfm.xlsx"));
    assertThat(served(new Given(resaved, false, null))).endsWith("[]");
    Path edited = tables(recency(4));
    assertThat(served(new Given(edited, false, null)))
        .isEqualTo(
            "1 by start: first start [`%s` differs from release 1, which is served;".formatted(edited)
                + " publish it, or name it with --tables]");
    assertThat(served(new Given(folder.resolve("none"), false, null))).endsWith("[]");
  }

  @Test
  void tables_that_were_named_and_never_published_become_a_release() throws IOException {
    served(new Given(SHIPPED, false, null));
    Path edited = tables(recency(4));
    String expected = "2 by start: serve --tables " + edited + " []";
    assertThat(served(new Given(edited, true, null))).isEqualTo(expected);
    assertThat(served(new Given(edited, true, null))).isEqualTo(expected);
    assertThat(served(new Given(SHIPPED, true, null)))
        .isEqualTo(
            ("2 by start: serve --tables %s [`serve --tables decision-tables` names release 1,"
                    + " but release 2 is active and served; roll back to change that]")
                .formatted(edited));
  }

  @Test
  void rules_that_were_named_are_kept_with_the_release() throws IOException {
    served(new Given(SHIPPED, false, null));
    assertThat(served(new Given(SHIPPED, false, Path.of("rules")))).startsWith("1 by start");
    Path rules = copy(Path.of("rules"), folder.resolve("rules"));
    Path rfm = rules.resolve("rfm.drl");
    Files.writeString(rfm, Files.readString(rfm) + "\n// another\n");
    assertThat(served(new Given(SHIPPED, false, rules)))
        .isEqualTo("2 by start: serve --rules " + rules + " []");
    assertThat(served(new Given(SHIPPED, false, null)))
        .startsWith("2 by start")
        .contains("the rules that ship differ from those of release 2");
    Files.writeString(rfm, "package x;\nrule broken when then");
    Starting.Refused refused = (Starting.Refused) open(new Given(SHIPPED, false, rules));
    assertThat(refused.why().ruleFaults().toString()).contains("rfm.drl line");
  }

  @Test
  void faulty_tables_refuse_a_start_where_they_were_named_and_the_first_one_always()
      throws IOException {
    Path faulty = tables(recency("many"));
    Starting.Refused first = (Starting.Refused) open(new Given(faulty, false, null));
    assertThat(first.why().findings()).hasSize(1);
    served(new Given(SHIPPED, false, null));
    Starting.Refused later = (Starting.Refused) open(new Given(faulty, true, null));
    assertThat(later.why().findings()).hasSize(1);
    assertThat(served(new Given(faulty, false, null))).startsWith("1 by start").contains("differs");
  }

  @Test
  void warnings_do_not_refuse_a_start_and_are_kept_as_waived() throws IOException {
    Path odd = tables(Edited.format("rfm.xlsx", "Recency", "E14", "0%"));
    Starting.Started started = (Starting.Started) open(new Given(odd, false, null));
    try (Releases releases = started.releases()) {
      assertThat(releases.activeRecord().waived())
          .isEqualTo(List.of(new Waiver("number-format", "given at start")));
    }
  }

  @Test
  void a_damaged_store_is_said_with_its_file() throws IOException {
    served(new Given(SHIPPED, false, null));
    Path record = folder.resolve("data/releases/1.json");
    Files.writeString(record, "{");
    assertThatThrownBy(() -> open(new Given(SHIPPED, false, null)))
        .isInstanceOf(StoreFault.class)
        .hasMessage(record + ": it can't be read; restore it from a backup");
  }
}
