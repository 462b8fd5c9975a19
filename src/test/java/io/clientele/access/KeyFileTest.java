package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;
  private Path json = Path.of("");
  private KeyFile file = new KeyFile(Path.of(""));

  @BeforeEach
  void name_the_file() {
    json = folder.resolve("keys.json");
    file = new KeyFile(folder);
  }

  private Locksmith locksmith() {
    return new Locksmith(file, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private AccessKey key(String name, Role... roles) throws IOException {
    return locksmith().create(new KeyName(name), Set.of(roles)).orElseThrow();
  }

  @Test
  void where_there_is_no_file_there_are_no_keys() {
    assertThat(file.read().isEmpty()).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_key_that_was_made_is_known_again_with_what_its_roles_imply() throws IOException {
    AccessKey key = key("林若溪", Role.PUBLISHER);
    assertThat(key.text()).matches("clk_[a-z2-7]{12}_[A-Za-z0-9_-]{43}");
    assertThat(AccessKey.parse(key.text())).hasValue(key);
    assertThat(file.read().admit(key))
        .isEqualTo(new Admission.Admitted("林若溪", Set.of(Role.ANALYST, Role.PUBLISHER)));
  }

  @Test
  void the_file_has_no_secret_and_belongs_to_its_owner_alone() throws IOException {
    AccessKey key = key("crm", Role.CRM);
    assertThat(Files.readString(json)).contains(key.id()).doesNotContain(key.secret());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(json)))
        .isEqualTo("rw-------");
    assertThat(key).asString().doesNotContain(key.secret());
  }

  @Test
  void the_same_secret_is_never_kept_in_the_same_words() throws IOException {
    key("one", Role.CRM);
    key("two", Role.CRM);
    assertThat(file.read().records())
        .extracting(each -> each.secret().salt())
        .doesNotHaveDuplicates();
    assertThat(file.read().records())
        .extracting(each -> each.secret().hash())
        .doesNotHaveDuplicates();
  }

  @Test
  void another_secret_or_id_is_unknown_whichever_it_is() throws IOException {
    AccessKey one = key("one", Role.CRM);
    AccessKey two = key("two", Role.CRM);
    Keys keys = file.read();
    assertThat(keys.admit(new AccessKey(one.id(), two.secret())))
        .isEqualTo(new Admission.Unknown())
        .isEqualTo(keys.admit(new AccessKey("aaaaaaaaaaaa", one.secret())));
    char last = one.secret().charAt(42) == 'A' ? 'B' : 'A';
    assertThat(keys.admit(new AccessKey(one.id(), one.secret().substring(0, 42) + last)))
        .isEqualTo(new Admission.Unknown());
  }

  @Test
  void a_revoked_key_is_no_good_and_stays_in_the_list() throws IOException {
    AccessKey key = key("crm", Role.CRM);
    assertThat(locksmith().revoke("crm").orElseThrow().revoked()).isEqualTo(NOON);
    Keys keys = file.read();
    assertThat(keys.admit(key)).isEqualTo(new Admission.Revoked(key.id(), "crm"));
    assertThat(keys.admit(new AccessKey(key.id(), key("other", Role.CRM).secret())))
        .isEqualTo(new Admission.Unknown());
    assertThat(keys.isEmpty()).as("to revoke the last key opens no door").isFalse();
  }

  @Test
  void to_revoke_twice_changes_nothing() throws IOException {
    key("crm", Role.CRM);
    locksmith().revoke("crm");
    String once = Files.readString(json);
    Clock later = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
    assertThat(new Locksmith(file, later).revoke("crm").orElseThrow().revoked()).isEqualTo(NOON);
    assertThat(Files.readString(json)).isEqualTo(once);
    assertThat(locksmith().revoke("nobody")).isEmpty();
  }

  @Test
  void a_name_is_taken_while_its_key_is_good_and_then_means_the_new_one() throws IOException {
    AccessKey first = key("crm", Role.CRM);
    assertThat(locksmith().create(new KeyName("crm"), Set.of(Role.ADMIN))).isEmpty();
    locksmith().revoke(first.id());
    AccessKey second = key("crm", Role.CRM);
    assertThat(locksmith().revoke("crm").orElseThrow().id()).isEqualTo(second.id());
    assertThat(locksmith().revoke(first.id()).orElseThrow().id()).isEqualTo(first.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "local", "Local", " a", "a ", "a\nb", "a\u202Eb", "<b>", "-a", "a/b"})
  void a_name_that_misleads_is_none(String name) {
    assertThat(KeyName.of(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "crm-2", "lin.ruoxi@example.com", "林 若溪", "Zoë", "R2"})
  void a_plain_name_is_one(String name) {
    assertThat(KeyName.of(name)).hasValue(new KeyName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clk_",
        "clk_abcdefgh2345",
        "clk_abcdefgh2345_short",
        "clk_ABCDEFGH2345_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "clk_abcdefgh2345_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "clk_abcdefgh2345_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "clk_abcdefgh2345_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
      })
  void what_has_another_form_is_no_key(String text) {
    assertThat(AccessKey.parse(text)).isEmpty();
  }

  @Test
  void writers_in_several_processes_lose_no_key() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (String prefix : List.of("a", "b", "c")) {
      writers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath(),
                  KeyWriter.class.getName(),
                  folder.toString(),
                  prefix,
                  "4")
              .inheritIO()
              .start());
    }
    for (Process each : writers) {
      assertThat(each.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(each.exitValue()).isZero();
    }
    assertThat(names()).containsExactlyInAnyOrderElementsOf(expectedNames("a", "b", "c"));
  }

  private static String classPath() throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> each :
        List.of(
            KeyWriter.class,
            KeyFile.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            org.slf4j.Logger.class)) {
      places.add(
          Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  @Test
  void writers_in_one_process_lose_no_key_while_readers_see_whole_files() {
    CompletableFuture<?> writing =
        CompletableFuture.allOf(
            Stream.of("x", "y")
                .map(prefix -> CompletableFuture.runAsync(() -> write(prefix)))
                .toArray(CompletableFuture[]::new));
    int seen = 0;
    while (!writing.isDone()) {
      int now = file.read().records().size();
      assertThat(now).isGreaterThanOrEqualTo(seen);
      seen = now;
    }
    writing.join();
    assertThat(names()).containsExactlyInAnyOrderElementsOf(expectedNames("x", "y"));
  }

  private void write(String prefix) {
    try {
      KeyWriter.main(new String[] {folder.toString(), prefix, "4"});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Set<String> names() {
    return file.read().records().stream()
        .map(each -> each.name().text())
        .collect(Collectors.toSet());
  }

  private static Set<String> expectedNames(String... prefixes) {
    return Arrays.stream(prefixes)
        .flatMap(prefix -> Stream.of(0, 1, 2, 3).map(each -> prefix + each))
        .collect(Collectors.toSet());
  }

  @Test
  void what_a_killed_writer_left_is_in_nobodys_way() throws IOException {
    Files.writeString(folder.resolve("keys.json.new"), "{\"version\"");
    AccessKey key = key("crm", Role.CRM);
    assertThat(file.read().admit(key)).isInstanceOf(Admission.Admitted.class);
    assertThat(folder.resolve("keys.json.new")).doesNotExist();
  }

  @Test
  void a_lock_that_is_kept_is_not_waited_for_for_ever() throws IOException {
    try (FileChannel kept =
        FileChannel.open(
            folder.resolve("keys.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      kept.lock();
      assertThatThrownBy(() -> key("crm", Role.CRM))
          .isInstanceOf(BrokenKeys.class)
          .hasMessageEndingWith("another command holds it; let that end and try again");
    }
  }

  @Test
  void a_torn_file_is_refused_wherever_it_is_torn_and_is_left_as_it_is() throws IOException {
    key("one", Role.CRM, Role.AUDITOR);
    locksmith().revoke("one");
    key("two", Role.ADMIN);
    byte[] whole = Files.readAllBytes(json);
    for (int length = 0; length < whole.length - 2; length++) {
      Files.write(json, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> file.read())
          .isInstanceOf(BrokenKeys.class)
          .hasMessageContaining("keys.json")
          .hasMessageEndingWith("put a copy of it back that was whole");
    }
    assertThatThrownBy(() -> key("three", Role.CRM)).isInstanceOf(BrokenKeys.class);
    assertThat(Files.size(json)).isEqualTo(whole.length - 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "{\"version\": 2, \"keys\": []}",
        "{\"version\": 1}",
        "{\"version\": 1, \"keys\": [{}]}",
        "{\"version\": 1, \"version\": 1, \"keys\": []}",
        "{\"version\": 1, \"keys\": []} and more",
      })
  void a_file_that_says_something_else_is_refused(String text) throws IOException {
    Files.writeString(json, text);
    Files.setPosixFilePermissions(json, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> file.read())
        .isInstanceOf(BrokenKeys.class)
        .hasMessageEndingWith("put a copy of it back that was whole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"crm\"|\"boss\"",
        "\"created\" : \"2026|\"created\" : \"in 2026",
        "\"salt\" : \"|\"salt\" : \"AA",
        "\"hash\" : \"|\"hash\" : \"!",
        "\"id\" : \"|\"id\" : \"X",
      })
  void a_record_that_was_tampered_with_is_refused(String change) throws IOException {
    key("one", Role.CRM);
    String[] parts = change.split("\\|", 2);
    String whole = Files.readString(json);
    assertThat(whole).contains(parts[0]);
    Files.writeString(json, whole.replace(parts[0], parts[1]));
    assertThatThrownBy(() -> file.read()).isInstanceOf(BrokenKeys.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-----w-"})
  void a_file_that_everybody_may_read_or_write_is_refused(String mode) throws IOException {
    key("one", Role.CRM);
    Files.setPosixFilePermissions(json, PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> file.read())
        .isInstanceOf(BrokenKeys.class)
        .hasMessageContaining("run `chmod 600 " + json + "`");
  }

  @Test
  void a_file_that_a_volume_opened_to_its_group_is_taken() throws IOException {
    AccessKey key = key("one", Role.CRM);
    Files.setPosixFilePermissions(json, PosixFilePermissions.fromString("rw-rw----"));
    assertThat(file.read().admit(key)).isInstanceOf(Admission.Admitted.class);
  }
}
