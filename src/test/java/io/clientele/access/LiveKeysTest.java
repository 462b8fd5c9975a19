package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveKeysTest {

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private KeyFile file = new KeyFile(Path.of(""));
  private Locksmith locksmith = new Locksmith(file, Clock.systemUTC());

  @BeforeEach
  void name_the_file() {
    file = new KeyFile(folder);
    locksmith = new Locksmith(file, Clock.systemUTC());
  }

  private AccessKey key(String name) throws IOException {
    return locksmith.create(new KeyName(name), Set.of(Role.CRM)).orElseThrow();
  }

  private void aSecondPasses() {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void a_key_is_known_a_second_after_it_was_made_and_unknown_a_second_after_it_was_revoked()
      throws IOException {
    LiveKeys live = new LiveKeys(file, nanos::get);
    assertThat(live.current().isEmpty()).isTrue();

    AccessKey key = key("crm");
    assertThat(live.current().isEmpty()).as("within the second").isTrue();
    aSecondPasses();
    assertThat(live.current().admit(key)).isInstanceOf(Admission.Admitted.class);

    locksmith.revoke("crm");
    aSecondPasses();
    assertThat(live.current().admit(key)).isInstanceOf(Admission.Revoked.class);
  }

  @Test
  void a_file_that_did_not_change_is_not_read_again() throws IOException {
    key("crm");
    LiveKeys live = new LiveKeys(file, nanos::get);
    Keys before = live.current();
    aSecondPasses();
    assertThat(live.current()).isSameAs(before);
  }

  @Test
  void a_file_that_breaks_or_vanishes_changes_nothing_until_it_is_whole_again() throws IOException {
    AccessKey first = key("first");
    LiveKeys live = new LiveKeys(file, nanos::get);
    Path json = folder.resolve("keys.json");
    byte[] whole = Files.readAllBytes(json);

    Files.write(json, new byte[] {'{'});
    aSecondPasses();
    assertThat(live.current().admit(first)).isInstanceOf(Admission.Admitted.class);

    Files.delete(json);
    aSecondPasses();
    assertThat(live.current().isEmpty()).as("a lost file opens no door").isFalse();

    Files.write(json, whole);
    Files.setPosixFilePermissions(
        json, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    AccessKey second = key("second");
    aSecondPasses();
    assertThat(live.current().admit(second)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void a_service_does_not_start_on_a_broken_file() throws IOException {
    Files.writeString(folder.resolve("keys.json"), "{");
    assertThatThrownBy(() -> new LiveKeys(file)).isInstanceOf(BrokenKeys.class);
  }
}
