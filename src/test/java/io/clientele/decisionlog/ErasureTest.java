package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_erased_customer_is_gone_and_the_chain_still_holds(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      List<Checkpoint> signed = log.signed();
      Erased erased = log.log().erase("C-4", "asked for on 2026-07-01", "dpo");
      assertThat(erased.entries()).isEqualTo(3);
      assertThat(log.records().query(Filter.all().withCustomer("C-4"), null, 10).entries())
          .isEmpty();
      Kept gone = log.records().find(Entries.id(14)).orElseThrow();
      assertThat(gone.erased()).isTrue();
      assertThat(gone.customerId()).isNull();
      assertThat(gone.tags()).isEmpty();
      Kept record = log.records().find(erased.records().get(0)).orElseThrow();
      assertThat(record.kind()).isEqualTo(Kind.ERASURE);
      assertThat(new String(record.content().decision(), StandardCharsets.UTF_8))
          .contains("\"seqs\":[[4,4],[14,14],[24,24]]", "asked for", "\"by\":\"dpo\"")
          .contains(log.log().erasureMark("C-4"))
          .doesNotContain("C-4");
      Verification proved = log.log().verify(signed);
      assertThat(proved.flaw()).isNull();
      assertThat(proved.erased()).isEqualTo(3);
      assertThat(log.log().erase("C-4", "again", "dpo")).isEqualTo(new Erased(0, List.of()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_is_old_is_erased_in_bounded_steps_each_with_its_record(String kind) {
    try (Log log = Log.on(kind, folder)) {
      for (int block = 0; block < 3; block++) {
        int first = block * 900;
        log.block(IntStream.range(first, first + 900).mapToObj(Entries::entry).toList());
      }
      Erased erased =
          log.log().retain(Entries.START.plusSeconds(2500), "kept for two years", "retention");
      assertThat(erased.entries()).isEqualTo(2500);
      assertThat(erased.records()).hasSize(3);
      Verification proved = log.log().verify(List.of());
      assertThat(proved.flaw()).isNull();
      assertThat(proved.erased()).isEqualTo(2500);
      assertThat(log.records().find(Entries.id(2499)).orElseThrow().erased()).isTrue();
      assertThat(log.records().find(Entries.id(2500)).orElseThrow().erased()).isFalse();
      assertThat(log.records().query(Filter.all().withKind(Kind.RETENTION), null, 10).entries())
          .hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_erased_entry_that_comes_back_is_named(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      byte[] salt = (byte[]) log.ask("SELECT salt FROM entry_body WHERE seq = 4");
      byte[] hash = (byte[]) log.ask("SELECT answer_hash FROM entry_body WHERE seq = 4");
      byte[] packed = (byte[]) log.ask("SELECT packed FROM entry_body WHERE seq = 4");
      log.log().erase("C-4", "asked for", "dpo");
      log.tamper("INSERT INTO entry_body VALUES (4, ?, ?, ?)", salt, hash, packed);
      assertThat(log.flaw().part()).isEqualTo(Part.BODY);
      assertThat(log.flaw().seq()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_record_of_erasure_that_is_made_to_cover_more_is_named(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      log.log().erase("C-4", "asked for", "dpo");
      log.tamper("DELETE FROM entry_body WHERE seq = 31");
      assertThat(log.flaw().seq()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_repeat_of_an_erased_request_is_decided_anew(String kind) {
    IdempotencyKey key = new IdempotencyKey("k", Hash.of(new byte[0]));
    try (Log log = Log.on(kind, folder)) {
      log.log().append(Entries.entry(4), key).join();
      log.log().erase("C-4", "asked for", "dpo");
      assertThat(log.log().append(Entries.entry(14), key).join()).isEqualTo(new Appended.Fresh(3));
    }
  }

  @Test
  void no_file_holds_what_was_erased() {
    try (Log log = Log.on("sqlite", folder)) {
      log.append(Entries.entry(1, "C-secret"));
      assertThat(Log.holds(folder, "C-secret")).isTrue();
      log.log().erase("C-secret", "asked for", "dpo");
      assertThat(Log.holds(folder, "C-secret")).isFalse();
    }
  }
}
