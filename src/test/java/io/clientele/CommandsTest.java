package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a user runs them, within this process. */
class CommandsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/io/clientele/cli");

  @TempDir Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String input, String... arguments) {
    return run(Map.of(), input, arguments);
  }

  private static Ran run(Map<String, String> environment, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    byte[] in = input.getBytes(StandardCharsets.UTF_8);
    int exit =
        Main.commands(
                new Streams(new ByteArrayInputStream(in), out, new PrintWriter(err, true)),
                environment)
            .execute(arguments);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  @Test
  void a_command_in_a_list_of_commands_is_told_in_a_whole_sentence() {
    assertWholeSentences(
        Main.commands(
            new Streams(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintWriter(new StringWriter())),
            Map.of()));
  }

  private static void assertWholeSentences(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith(".");
    command.getSubcommands().values().forEach(CommandsTest::assertWholeSentences);
  }

  @Test
  void one_customer_on_several_lines_is_decided() {
    Ran ran = run("", "decide", "examples/method-a.json", "--explain", "none");
    assertThat(ran.exit).isZero();
    assertThat(ran.out.lines()).hasSize(1);
    assertThat(ran.out).contains("\"quadrant\":\"STAR\"").contains("\"score\":82.2");
    assertThat(ran.err).isEmpty();
  }

  @Test
  void customers_from_the_input_are_decided_line_by_line() throws IOException {
    String customers = Files.readString(Path.of("examples/customers.ndjson"));
    Ran ran = run(customers, "decide", "--explain=rows");
    assertThat(ran.exit).isZero();
    assertThat(ran.out.lines())
        .hasSize((int) customers.lines().count())
        .allSatisfy(line -> assertThat(line).contains("\"fired\":[").startsWith("{"));
  }

  @Test
  void a_bad_line_gives_its_problem_and_exit_1() {
    Ran ran = run("{\"customerId\": \"A\"}\n\n{\"size\": 1}\n", "decide", "-");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out.lines()).hasSize(2);
    assertThat(ran.out.lines().toList().get(1))
        .startsWith("{\"line\":3,\"customerId\":null,\"problem\":{")
        .contains("\"pointer\":\"/size\"");
  }

  @Test
  void bad_facts_on_several_lines_are_refused_at_their_place() {
    Ran ran = run("{\n  \"customerId\": \"A\",\n  \"size\": 1\n", "decide");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out).contains("urn:clientele:problem:not-json").contains("line 4");
  }

  @Test
  void no_customer_at_all_is_refused() {
    Ran ran = run("\n \n", "decide");
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err).contains("give one as a JSON object");
  }

  @ParameterizedTest
  @CsvSource({"en, full", "zh, full", "en, rows", "zh, none"})
  void a_decision_reads_well(String language, String explain) throws IOException {
    Ran ran =
        run(
            "",
            "decide",
            "examples/method-a.json",
            "--format=text",
            "--lang=" + language,
            "--explain=" + explain);
    assertThat(ran.exit).isZero();
    assertGolden("method-a." + language + "." + explain + ".txt", withoutIds(ran.out));
  }

  @Test
  void what_is_missing_is_said_in_plain_words() throws IOException {
    String customers =
        "{\"customerId\": \"A-1\", \"asOf\": \"2024-06-30\", \"purchases\": {\"orders12m\": 3}}\n"
            + "{\"customerId\": \"A-2\", \"size\": 1}\n";
    Ran ran = run(customers, "decide", "--format=text", "--lang=zh");
    assertThat(ran.exit).isEqualTo(1);
    assertGolden("missing.zh.txt", withoutIds(ran.out));
  }

  private static String withoutIds(String text) {
    return text.replaceAll("(decided |决策于).*", "$1…");
  }

  /** Compares with a golden file; {@code -Dgolden=write} writes it anew. */
  private static void assertGolden(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void the_tables_that_ship_have_no_findings() {
    Ran ran = run("", "check");
    assertThat(ran).isEqualTo(new Ran(0, "no findings\n28 scenarios, 28 as expected\n", ""));
  }

  @Test
  void findings_stand_by_file_with_place_and_hint_and_give_exit_1() throws IOException {
    Path broken = brokenTables();
    Ran ran = run("", "check", broken.toString());
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out.lines())
        .containsSubsequence("icp.xlsx", "rfm.xlsx")
        .anyMatch(line -> line.startsWith("      → "))
        .anyMatch(line -> line.matches("\\d+ errors?, \\d+ warnings?"))
        .last()
        .asString()
        .isEqualTo("28 scenarios, not run: the tables have errors or aren't complete");
    assertThat(run("", "check", "--lang", "zh", broken.toString()).out)
        .contains("错误")
        .contains("个警告");
  }

  @Test
  void findings_can_be_read_by_a_program() throws IOException {
    Ran ran = run("", "check", "--format", "json", brokenTables().toString());
    var report = new ObjectMapper().readTree(ran.out);
    assertThat(ran.exit).isEqualTo(1);
    assertThat(report.get("errors").asInt()).isPositive();
    assertThat(report.get("findings").get(0).get("place").get("file").asText())
        .isEqualTo("icp.xlsx");
    assertThat(report.get("findings").get(0).get("severity").asText()).isEqualTo("error");
  }

  @Test
  void a_workbook_can_be_checked_alone() {
    assertThat(run("", "check", "decision-tables/rfm.xlsx").exit).isZero();
    assertThat(run("", "check", "no-such.xlsx").exit).isEqualTo(1);
  }

  @Test
  void a_lone_workbook_is_run_against_the_tables() {
    Ran ran = run("", "check", "decision-tables/scenarios.xlsx", "--format=json");
    assertThat(ran.exit).isZero();
    assertThat(ran.out).contains("\"run\" : 28").contains("\"passed\" : 28");
    Ran nowhere = run("", "check", "decision-tables/scenarios.xlsx", "--tables=no-tables");
    assertThat(nowhere.out).endsWith("not run: the tables have errors or aren't complete\n");
  }

  @Test
  void boundary_scenarios_are_written_to_a_file_that_check_takes() {
    Path file = folder.resolve("recency.xlsx");
    Ran made = run("", "scenarios", "rfm-recency", "--out", file.toString());
    assertThat(made.exit).isZero();
    assertThat(made.out).contains(" scenarios in ");
    assertThat(run("", "check", file.toString()).exit).isZero();

    Ran none = run("", "scenarios", "value-weights", "--out", file.toString());
    assertThat(none.exit).isEqualTo(1);
    assertThat(none.err).contains("has no bounds");
  }

  @Test
  void bad_tables_are_not_decided_by() throws IOException {
    Path broken = brokenTables();
    Ran decide = run("{\"customerId\": \"A\"}", "decide", "--tables", broken.toString());
    assertThat(decide.exit).isEqualTo(1);
    assertThat(decide.out).isEmpty();
    assertThat(decide.err).contains("rfm.xlsx");

    Ran serve = run("", "serve", "--port=0", "--tables=" + broken, "--data=" + folder);
    assertThat(serve.exit).isEqualTo(1);
    assertThat(serve.err).contains("rfm.xlsx").contains("error");
  }

  /** The tables that ship, but for one workbook that is missing and one that is none. */
  private Path brokenTables() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    try (var workbooks = Files.list(Path.of("decision-tables"))) {
      for (Path workbook : workbooks.toList()) {
        Files.copy(workbook, broken.resolve(workbook.getFileName()));
      }
    }
    Files.delete(broken.resolve("icp.xlsx"));
    Files.writeString(broken.resolve("rfm.xlsx"), "no workbook");
    return broken;
  }

  @Test
  void bad_rules_are_not_decided_by() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("rfm.drl"), "package x;\nrule broken when then");
    Ran ran = run("{\"customerId\": \"A\"}", "decide", "--rules", rules.toString());
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.err).contains("rfm.drl line");
  }

  @Test
  void a_key_is_shown_once_listed_without_its_secret_and_revoked() throws IOException {
    String data = "--data=" + folder;
    Ran created = run("", "key", "create", "--name=林若溪", "--role=publisher,auditor", data);
    assertThat(created.exit).isZero();
    assertThat(created.out).matches("clk_[a-z2-7]{12}_[A-Za-z0-9_-]{43}\n");
    String id = created.out.split("_", 3)[1];
    String secret = created.out.strip().substring("clk_".length() + id.length() + 1);
    assertThat(created.err)
        .isEqualTo(
            "key %s of `林若溪` (publisher, auditor) is good; it is shown this once, so keep it safe%n"
                .formatted(id));

    Ran listed = run("", "key", "list", data);
    assertThat(listed.exit).isZero();
    assertThat(listed.out)
        .startsWith(id + "  good ")
        .endsWith("  publisher,auditor  林若溪\n")
        .doesNotContain(secret);

    assertThat(run("", "key", "revoke", "林若溪", data).out)
        .startsWith("key " + id + " of `林若溪` is revoked since 20");
    assertThat(run("", "key", "revoke", id, data).exit).isZero();
    Ran json = run("", "key", "list", "--format=json", data);
    assertThat(new ObjectMapper().readTree(json.out).at("/keys/0/revoked").asText())
        .startsWith("20");
    assertThat(json.out).doesNotContain(secret).doesNotContain("hash").doesNotContain("salt");
  }

  @Test
  void keys_that_cant_be_made_or_found_are_refused() throws IOException {
    String data = "--data=" + folder;
    assertThat(run("", "key", "list", data)).isEqualTo(new Ran(0, "no keys\n", ""));
    assertThat(run("", "key", "revoke", "crm", data).err)
        .isEqualTo("key: there is none called `crm`; see `clientele key list`\n");
    run("", "key", "create", "--name=crm", "--role=crm", data);
    Ran again = run("", "key", "create", "--name=crm", "--role=admin", data);
    assertThat(again.exit).isEqualTo(1);
    assertThat(again.out).isEmpty();
    assertThat(again.err).contains("a good key is called `crm` already");

    Files.writeString(folder.resolve("keys.json"), "{");
    for (String command : List.of("list", "revoke crm", "create --name=a --role=crm")) {
      Ran torn = run("", ("key " + command + " " + data).split(" "));
      assertThat(torn.exit).isEqualTo(1);
      assertThat(torn.out).isEmpty();
      assertThat(torn.err.lines()).hasSize(1).first().asString().contains("keys.json: it is no");
    }
    Ran serve = run("", "serve", "--port=0", data);
    assertThat(serve.exit).isEqualTo(1);
    assertThat(serve.err).contains("keys.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.7.7"})
  void others_are_not_served_while_there_are_no_keys(String host) {
    Ran ran = run("", "serve", "--port=0", "--host=" + host, "--data=" + folder);
    assertThat(ran.exit).isEqualTo(1);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err)
        .isEqualTo(
            "--host: `%s` can be reached from other machines, and there are no keys; run "
                    .formatted(host)
                + "`clientele key create --name NAME --role admin --data %s`, or leave --host out\n"
                    .formatted(folder));
  }

  @Test
  void every_wrong_setting_is_said_at_once_with_exit_2() {
    Ran ran =
        run(
            Map.of("CLIENTELE_PORT", "http", "CLIENTELE_RULES", "no-rules"),
            "",
            "serve",
            "--tables=no-tables",
            "--data=pom.xml");
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err.lines())
        .containsExactly(
            "--port or CLIENTELE_PORT: `http` is no port; give a number from 0 to 65535",
            "--data: `pom.xml` can't be written to; name a folder for the data",
            "--rules or CLIENTELE_RULES: `no-rules` is no folder; name one that is there",
            "--tables: `no-tables` is no folder; name one that is there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reckon",
        "decide --format=xml",
        "decide --explain=some",
        "decide --lang=fr",
        "decide no-such-file.json",
        "decide a b",
        "check --colour",
        "scenarios rfm-recency",
        "scenarios rfm-recently --out=target/x.xlsx",
        "serve --prot=1",
        "serve here",
        "key",
        "key lend",
        "key create --name a",
        "key create --role crm",
        "key create --name a --role king",
        "key create --name local --role crm",
        "key create --name <b> --role crm",
        "key revoke",
        "key list --secrets",
      })
  void wrong_usage_is_exit_2_with_help(String line) {
    Ran ran = run("", line.split(" "));
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err).isNotBlank().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "serve --help",
        "decide --help",
        "check --help",
        "scenarios --help",
        "key --help",
        "key create --help",
        "key list --help",
        "key revoke --help"
      })
  void help_is_useful(String line) {
    Ran ran = run("", line.split(" "));
    assertThat(ran.exit).isZero();
    assertThat(ran.out).contains("Usage: clientele").contains("Examples:");
    assertThat(ran.err).isEmpty();
  }

  @Test
  void no_command_at_all_is_wrong_usage() {
    Ran ran = run("");
    assertThat(ran.exit).isEqualTo(2);
    assertThat(ran.err).contains("Usage: clientele");
  }

  @Test
  void the_version_is_said() {
    assertThat(run("", "--version").out).startsWith("clientele ");
  }

  @Test
  void nothing_is_coloured_off_a_terminal() {
    for (List<String> line : List.of(List.of("--help"), List.of("check", "no-such.xlsx"))) {
      assertThat(run("", line.toArray(String[]::new)).out).doesNotContain("\u001B");
    }
  }
}
