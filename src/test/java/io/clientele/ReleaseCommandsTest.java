package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Streams;
import io.clientele.http.OwnService;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that ask a running service. */
class ReleaseCommandsTest {

  private final OwnService service = new OwnService();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    service.close();
  }

  private record Ran(int exit, String out, String err) {}

  private Ran run(String... arguments) {
    return runAt(service.url("").toString(), arguments);
  }

  private static Ran runAt(String server, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int exit = Main.commands(streams, Map.of("CLIENTELE_SERVER", server)).execute(arguments);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String file(NamedBytes workbook) throws IOException {
    return Files.write(folder.resolve(workbook.name()), workbook.bytes()).toString();
  }

  private String recency(Object score) throws IOException {
    return file(Edited.cell("rfm.xlsx", "Recency", "E12", score));
  }

  @Test
  void a_workbook_is_published_listed_and_taken_back() throws IOException {
    Ran published = run("publish", recency(4), "--reason", "四分足够", "--author", "Li");
    assertThat(published.exit).isZero();
    assertThat(published.out).matches("published release 2 \\(sha256:.*\\)\n");
    assertThat(published.err).isEmpty();

    Ran list = run("releases");
    assertThat(list.exit).isZero();
    assertThat(list.out.lines().toList().get(0))
        .matches("\\*   2  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC  Li: 四分足够 \\(rfm-recency\\)");
    assertThat(list.out.lines().toList().get(1))
        .startsWith("    1  ")
        .endsWith("start: first start");

    Ran back = run("rollback", "1", "--reason", "too many moved");
    assertThat(back.exit).isZero();
    assertThat(back.out).matches("release 1 \\(sha256:.*\\) decides again\n");
    assertThat(run("releases", "--format", "json", "--limit", "1").out)
        .startsWith("{\"active\":1,\"releases\":[{\"number\":2");
  }

  @Test
  void findings_are_printed_as_check_prints_them() throws IOException {
    Ran refused = run("publish", recency("many"), "--reason", "r");
    assertThat(refused.exit).isEqualTo(1);
    assertThat(refused.out).startsWith("rfm.xlsx\n  Recency / E12  error  ");
    assertThat(refused.out).endsWith("1 error, 0 warnings\n");
    assertThat(refused.err).isEmpty();
    assertThat(run("publish", recency("many"), "--reason", "r", "--lang", "zh").out).contains("错误");
  }

  @Test
  void who_came_too_late_is_told_who_came_before() throws IOException {
    String digest =
        run("releases", "--format", "json").out.replaceAll("(?s).*\"digest\":\"(.*?)\".*", "$1");
    run("publish", recency(4), "--reason", "first", "--author", "Han");
    Ran late = run("publish", recency(3), "--reason", "r", "--if-match", digest);
    assertThat(late.exit).isEqualTo(1);
    assertThat(late.out).isEmpty();
    assertThat(late.err).contains("another release is active").contains("Han: first");
    assertThat(run("rollback", "1", "--reason", "r", "--if-match", digest).exit).isEqualTo(1);
  }

  @Test
  void what_the_service_refuses_is_said_in_its_words() throws IOException {
    Ran unknown = run("rollback", "9", "--reason", "r");
    assertThat(unknown.exit).isEqualTo(1);
    assertThat(unknown.err).startsWith("not found: ");
    Ran waiver = run("publish", recency(4), "--reason", "r", "--waive", "none=x");
    assertThat(waiver.exit).isEqualTo(1);
    assertThat(waiver.err).contains("`none` is no code of a finding");
  }

  @Test
  void where_no_service_is_that_is_said() {
    Ran nobody = runAt("http://127.0.0.1:1", "releases");
    assertThat(nobody.exit).isEqualTo(1);
    assertThat(nobody.err)
        .isEqualTo(
            "`http://127.0.0.1:1`: no service answers there (no connection);"
                + " start it with serve, or give another --server\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish --reason=r",
        "publish decision-tables/rfm.xlsx",
        "publish no-such.xlsx --reason=r",
        "rollback --reason=r",
        "rollback one --reason=r",
        "rollback 1",
        "releases --limit=many",
        "releases --server=here",
        "releases --server=ftp://here",
      })
  void wrong_usage_is_exit_2(String line) {
    Ran ran = run(line.split(" "));
    assertThat(ran.exit).as(ran.err).isEqualTo(2);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err).isNotBlank().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish --help", "rollback --help", "releases --help"})
  void help_is_useful(String line) {
    Ran ran = run(line.split(" "));
    assertThat(ran.exit).isZero();
    assertThat(ran.out).contains("Usage: clientele").contains("Examples:").contains("--server");
  }
}
