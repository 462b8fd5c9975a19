package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.cli.Streams;
import io.clientele.http.OwnService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the decision log, beside a service that writes to it and by way of it. */
class LogCommandsTest {

  private static final OwnService SERVICE = OwnService.recording();

  @TempDir Path folder;

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    Map<String, String> environment =
        Map.of(
            "CLIENTELE_SERVER", SERVICE.url("").toString(),
            "CLIENTELE_DATA", SERVICE.logFolder().toString());
    int exit = Main.commands(streams, environment).execute(arguments);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private static void decide(String customer) throws IOException {
    String facts = Files.readString(Path.of("examples/method-a.json")).replace("C-0001", customer);
    assertThat(SERVICE.decide(facts)).isEqualTo(200);
  }

  @Test
  void what_was_decided_is_verified_and_exported_while_the_service_writes() throws IOException {
    decide("C-export");
    Ran head = run("log", "head");
    assertThat(head.exit).as(head.err).isZero();
    assertThat(head.out).matches("\\d+ entries, block \\d+ of \\S+Z, [0-9a-f]{64}\n");

    Ran verified = run("log", "verify");
    assertThat(verified.exit).as(verified.err).isZero();
    assertThat(verified.out).startsWith("intact: ").contains(" entries in ");
    String json = run("log", "verify", "--format", "json").out;
    assertThat(new ObjectMapper().readTree(json).path("intact").asBoolean()).as(json).isTrue();

    Ran exported = run("log", "export", "--customer", "C-export");
    assertThat(exported.exit).as(exported.err).isZero();
    assertThat(exported.out.lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(exported.out).path("customerId").asText())
        .isEqualTo("C-export");
    assertThat(run("log", "export", "--customer", "C-export", "--format", "csv").out.lines())
        .hasSize(2);
    assertThat(run("log", "export", "--to", "1999-12-31").out).isEmpty();
  }

  @Test
  void what_was_decided_is_decided_again_line_by_line() throws IOException {
    decide("C-replay");
    Ran same = run("log", "replay");
    assertThat(same.exit).as(same.out + same.err).isZero();
    assertThat(same.out.lines()).hasSize(1);
    assertThat(new ObjectMapper().readTree(same.out).path("identical").asInt()).isPositive();
    Ran other = run("log", "replay", "--release", "99");
    assertThat(other.exit).isEqualTo(1);
    assertThat(other.out).isEmpty();
    assertThat(other.err).contains("there is no release 99");
  }

  @Test
  void a_customer_is_erased_and_everybody_before_a_day() throws IOException {
    decide("C-erase");
    Ran erased = run("log", "erase", "C-erase", "--reason", "asked for");
    assertThat(erased.exit).as(erased.err).isZero();
    assertThat(erased.out).isEqualTo("1 decisions erased\n");
    assertThat(run("log", "export", "--customer", "C-erase").out).isEmpty();
    assertThat(run("log", "erase", "--older-than", "2001-01-01", "--reason", "too old").out)
        .isEqualTo("0 decisions erased\n");
    Ran later = run("log", "erase", "--older-than", "2999-01-01", "--reason", "too old");
    assertThat(later.exit).isEqualTo(1);
    assertThat(later.err).contains("olderThan: `2999-01-01` is no day up to today");
    assertThat(run("log", "erase", "--reason", "whose?").exit).isEqualTo(2);
    assertThat(run("log", "erase", "C-1", "--older-than", "2001-01-01", "--reason", "r").exit)
        .isEqualTo(2);
    assertThat(run("log", "verify").exit).isZero();
  }

  @Test
  void where_there_is_no_log_that_is_said_and_none_is_made() {
    Path none = folder.resolve("none");
    for (String command : new String[] {"head", "verify", "export"}) {
      Ran refused = run("log", command, "--data", none.toString());
      assertThat(refused.exit).isEqualTo(1);
      assertThat(refused.out).isEmpty();
      assertThat(refused.err).contains(none.toString());
    }
    assertThat(none).doesNotExist();
  }

  @Test
  void a_checkpoint_that_is_none_is_named() throws IOException {
    decide("C-checkpoint");
    Path torn = Files.writeString(folder.resolve("torn.json"), "{");
    Ran refused = run("log", "verify", "--checkpoint", torn.toString());
    assertThat(refused.exit).isEqualTo(1);
    assertThat(refused.err).contains("torn.json: it is no checkpoint");
  }
}
