package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty entries in three blocks of ten, changed by hand. */
class TamperingTest {

  @TempDir Path folder;

  private void finds(String kind, Fault fault, Part part, Long seq, Edit edit) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      log.signed();
      edit.of(log);
      Flaw flaw = log.flaw();
      assertThat(flaw.fault()).as(flaw.message()).isEqualTo(fault);
      assertThat(flaw.part()).as(flaw.message()).isEqualTo(part);
      assertThat(flaw.seq()).as(flaw.message()).isEqualTo(seq);
    }
  }

  interface Edit {
    void of(Log log);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_fact_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.FACTS,
        13L,
        log -> {
          Kept kept = log.records().find(Entries.id(13)).orElseThrow();
          byte[] old = (byte[]) log.ask("SELECT packed FROM entry_body WHERE seq = 13");
          byte[] facts =
              new String(kept.content().facts(), StandardCharsets.UTF_8)
                  .replace("12m\":13", "12m\":99")
                  .getBytes(StandardCharsets.UTF_8);
          Content content =
              new Content(facts, kept.content().decision(), kept.content().answerHash());
          byte[] packed = Packing.pack(new Personal(kept.customerId(), kept.tags(), content));
          System.arraycopy(old, 0, packed, 0, 21); // a forger who forgets the inner check sums
          byte[] inner = java.util.Arrays.copyOf(packed, packed.length - 4);
          java.nio.ByteBuffer.wrap(packed).putInt(inner.length, Packing.Sums.of(inner));
          assertThat(log.tamper("UPDATE entry_body SET packed = ? WHERE seq = 13", packed))
              .isEqualTo(1);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_customer_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.CUSTOMER,
        4L,
        log -> log.tamper("UPDATE entry SET customer_id = 'C-999' WHERE seq = 4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_tag_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.TAGS,
        4L,
        log ->
            log.tamper(
                "UPDATE entry SET tags = (SELECT tags FROM entry WHERE seq = 3) WHERE seq = 4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_word_is_found_in_the_first_entry_that_uses_it(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.TAGS,
        3L,
        log -> log.tamper("UPDATE word SET text = 'quadrant=CORE' WHERE text = 'quadrant=STAR'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_release_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.HEADER,
        21L,
        log -> log.tamper("UPDATE entry SET release_number = 7 WHERE seq = 21"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_commitment_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.COMMITMENT,
        21L,
        log -> log.tamper("UPDATE entry SET commitment = ? WHERE seq = 21", Hash.NONE.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void changed_leaves_of_a_block_are_found(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        null,
        null,
        log ->
            log.tamper(
                "UPDATE block SET leaves = (SELECT leaves FROM block WHERE number = 1)"
                    + " WHERE number = 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_time_of_a_block_is_found(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        null,
        null,
        log -> log.tamper("UPDATE block SET at = at + 1 WHERE number = 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_entry_taken_out_of_the_middle_is_named(String kind) {
    finds(
        kind,
        Fault.REMOVED,
        null,
        15L,
        log -> {
          log.tamper("DELETE FROM entry_body WHERE seq = 15");
          log.tamper("DELETE FROM entry WHERE seq = 15");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_gap_that_was_closed_is_named(String kind) {
    finds(
        kind,
        Fault.REMOVED,
        null,
        15L,
        log -> {
          log.tamper("DELETE FROM entry_body WHERE seq = 15");
          log.tamper("DELETE FROM entry WHERE seq = 15");
          for (int seq = 16; seq <= 30; seq++) {
            move(log, seq, seq - 1);
          }
        });
  }

  private static void move(Log log, int from, int to) {
    log.tamper("UPDATE entry SET seq = ? WHERE seq = ?", to, from);
    log.tamper("UPDATE entry_body SET seq = ? WHERE seq = ?", to, from);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_body_that_is_gone_without_a_record_is_named(String kind) {
    finds(
        kind,
        Fault.CHANGED,
        Part.BODY,
        15L,
        log -> {
          log.tamper("DELETE FROM entry_body WHERE seq = 15");
          log.tamper("UPDATE entry SET customer_id = NULL, tags = NULL WHERE seq = 15");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_entry_put_in_between_is_named(String kind) {
    finds(
        kind,
        Fault.INSERTED,
        null,
        15L,
        log -> {
          for (int seq = 30; seq >= 15; seq--) {
            move(log, seq, seq + 1);
          }
          copy(log, 3, 15);
        });
  }

  private static void copy(Log log, int from, int to) {
    log.tamper(
        "INSERT INTO entry SELECT %d, kind, ?, decided_at, caller, customer_id, as_of, release_number, digest, engine, tags, commitment FROM entry WHERE seq = %d"
            .formatted(to, from),
        Ids.bytes(Entries.id(777)));
    log.tamper(
        "INSERT INTO entry_body SELECT %d, salt, answer_hash, packed FROM entry_body WHERE seq = %d"
            .formatted(to, from));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void an_entry_put_at_the_end_is_named(String kind) {
    finds(kind, Fault.INSERTED, null, 31L, log -> copy(log, 3, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void entries_that_changed_places_are_named(String kind) {
    finds(
        kind,
        Fault.REORDERED,
        null,
        12L,
        log -> {
          move(log, 12, 1000);
          move(log, 18, 12);
          move(log, 1000, 18);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_cut_tail_is_named(String kind) {
    finds(
        kind,
        Fault.CUT,
        null,
        28L,
        log -> {
          log.tamper("DELETE FROM entry_body WHERE seq >= 28");
          log.tamper("DELETE FROM entry WHERE seq >= 28");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_tail_cut_off_with_its_blocks_and_head_is_caught_by_the_checkpoint(String kind) {
    finds(
        kind,
        Fault.CUT,
        null,
        21L,
        log -> {
          log.tamper("DELETE FROM entry_body WHERE seq > 20");
          log.tamper("DELETE FROM entry WHERE seq > 20");
          log.tamper("DELETE FROM block WHERE number > 2");
          log.tamper(
              "UPDATE head SET block = 2, count = 20, at = (SELECT at FROM block WHERE number = 2),"
                  + " hash = (SELECT hash FROM block WHERE number = 2)");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_chain_rewritten_as_a_whole_is_caught_by_the_checkpoint_alone(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      List<Checkpoint> signed = log.signed();
      for (String table : List.of("entry_body", "entry", "block", "head")) {
        log.tamper("DELETE FROM " + table);
      }
      log.tamper("INSERT INTO head VALUES (1, 0, 0, 0, ?)", Hash.NONE.bytes());
      List<Entry> better = new ArrayList<>();
      IntStream.rangeClosed(1, 30).forEach(n -> better.add(Entries.entry(n, "C-forged")));
      for (int block = 0; block < 3; block++) {
        log.block(better.subList(block * 10, block * 10 + 10));
      }
      assertThat(log.records().verify(List.of(), List.of()).flaw()).isNull();
      Flaw flaw = log.records().verify(signed, List.of(log.log().publicKey())).flaw();
      assertThat(flaw.fault()).isEqualTo(Fault.REWRITTEN);
      assertThat(flaw.block()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_changed_checkpoint_and_a_foreign_signature_are_named(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      Checkpoint good = log.signed().get(0);
      Checkpoint changed =
          new Checkpoint(
              29,
              good.head(),
              good.block(),
              good.at(),
              good.signedAt(),
              good.publicKey(),
              good.signature());
      Checkpoint dated =
          new Checkpoint(
              good.count(),
              good.head(),
              good.block(),
              good.at(),
              good.at().minusSeconds(1),
              good.publicKey(),
              good.signature());
      Checkpoint foreign =
          Checkpoint.of(log.records().head(), good.at(), LogKey.of(folder.resolve("another")));
      for (Checkpoint bad : List.of(changed, dated, foreign)) {
        assertThat(log.log().verify(List.of(bad)).flaw().fault()).isEqualTo(Fault.BAD_SIGNATURE);
      }
      assertThat(log.log().verify(List.of(good)).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_checkpoint_from_before_they_were_dated_is_still_good(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      LogKey key = LogKey.of(folder);
      Head head = log.records().head();
      byte[] said =
          new Fields("clientele.checkpoint.1")
              .number(head.count())
              .bytes(head.hash().bytes())
              .number(head.block())
              .text(head.at().toString())
              .toBytes();
      Checkpoint old =
          new Checkpoint(
              head.count(),
              head.hash(),
              head.block(),
              head.at(),
              null,
              key.publicText(),
              key.sign(said));
      assertThat(log.log().verify(List.of(old)).flaw()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_block_taken_out_is_named(String kind) {
    finds(kind, Fault.REMOVED, null, null, log -> log.tamper("DELETE FROM block WHERE number = 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void a_head_that_no_block_gives_is_not_signed(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 20)) {
      log.tamper("UPDATE head SET block = 9");
      Chore looks = new Chore((connection, chain) -> chain.lock(connection).block());
      log.log().does(looks);
      assertThat(looks.done().join()).isEqualTo(9L);
      assertThat(log.log().checkpoint()).isEmpty();
      assertThat(log.flaw().fault()).isEqualTo(Fault.CUT);
      log.tamper("UPDATE head SET block = 2");
      assertThat(log.log().verify(List.of()).flaw()).isNull();
    }
  }
}
