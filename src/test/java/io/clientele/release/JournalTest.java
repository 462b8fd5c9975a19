package io.clientele.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;
  private Path file;

  private static Activation of(int release) {
    return new Activation(
        Instant.ofEpochSecond(release), release, "李雷", "因为", Activation.Kind.PUBLISH);
  }

  @BeforeEach
  void three_activations() throws IOException {
    file = folder.resolve("activations.ndjson");
    try (Journal journal = Journal.open(file)) {
      for (int release = 1; release <= 3; release++) {
        journal.add(of(release));
      }
    }
  }

  @Test
  void what_was_added_is_there_again() throws IOException {
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.all()).containsExactly(of(1), of(2), of(3));
    }
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void a_last_line_cut_anywhere_is_dropped_and_the_next_one_follows_the_line_before()
      throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int lastLine = new String(whole, "ISO-8859-1").indexOf("\n{", 200) + 1;
    assertThat(lastLine).isPositive();
    for (int length = lastLine; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.all()).as("%d bytes", length).containsExactly(of(1), of(2));
        journal.add(of(4));
      }
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.all()).containsExactly(of(1), of(2), of(4));
      }
    }
  }

  @Test
  void a_last_line_of_rubbish_is_dropped() throws IOException {
    for (String rubbish :
        new String[] {"\0\0\0\0", "\0\0\n", "{}\n", "null\n", "[1]", "{\"at\":\n"}) {
      try (Journal repaired = Journal.open(file)) {
        assertThat(repaired.all()).hasSize(3);
      }
      Files.writeString(file, rubbish, StandardOpenOption.APPEND);
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.all()).as(rubbish).hasSize(3);
      }
    }
  }

  @Test
  void a_damaged_line_in_between_is_no_accident_of_a_crash() throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, "x" + text);
    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOf(StoreFault.class)
        .hasMessage(file + " line 1: it can't be read; restore the file from a backup");
  }

  @Test
  void an_empty_journal_is_one() throws IOException {
    try (Journal journal = Journal.open(folder.resolve("new"))) {
      assertThat(journal.all()).isEmpty();
    }
  }
}
