package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that tell what an edit changes and whom it moves. */
class PreviewCommandsTest {

  private static final String CUSTOMERS = "examples/customers.ndjson";

  @TempDir private Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String... arguments) {
    return runAt("http://127.0.0.1:1", arguments);
  }

  private static Ran runAt(String server, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int exit = Main.commands(streams, Map.of("CLIENTELE_SERVER", server)).execute(arguments);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private String edited(Object weight) throws IOException {
    NamedBytes workbook = Edited.amountWeight(weight);
    return Files.write(folder.resolve(workbook.name()), workbook.bytes()).toString();
  }

  @Test
  void diff_tells_what_a_workbook_changes() throws IOException {
    assertThat(run("diff", "decision-tables", edited(0.3)))
        .isEqualTo(
            new Ran(
                0,
                "value-weights row 1 (value.xlsx / Weights / row 12): “Weight” from 0.6 to 0.3\n"
                    + "value-weights row 3 (value.xlsx / Weights / row 14): “Weight” from 0.2 to"
                    + " 0.5\n",
                ""));
    assertThat(run("diff", edited(0.3), "decision-tables", "--lang", "zh").out())
        .isEqualTo(
            "value-weights 第1行（value.xlsx / Weights / 第12行）：“权重”由0.3改为0.6\n"
                + "value-weights 第3行（value.xlsx / Weights / 第14行）：“权重”由0.5改为0.2\n");
    assertThat(run("diff", "decision-tables", "decision-tables").out())
        .isEqualTo("no table, rule or scenario differs\n");
  }

  @Test
  void diff_can_be_read_by_a_program() throws IOException {
    Ran ran = run("diff", "decision-tables", edited(0.3), "--format", "json");
    assertThat(new ObjectMapper().readTree(ran.out()).at("/tables/0/changes/0/kind").asText())
        .isEqualTo("changed");
  }

  @Test
  void diff_of_tables_with_errors_tells_the_findings() throws IOException {
    Ran ran = run("diff", "decision-tables", edited("x"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("D12");
  }

  @Test
  void diff_of_two_releases_asks_the_service() {
    try (OwnService service = new OwnService()) {
      assertThat(runAt(service.url("").toString(), "diff", "1", "active"))
          .isEqualTo(new Ran(0, "no table, rule or scenario differs\n", ""));
      assertThat(runAt(service.url("").toString(), "diff", "1", "7").exit()).isEqualTo(1);
    }
  }

  @Test
  void diff_of_a_release_and_a_file_is_wrong_usage() throws IOException {
    assertThat(run("diff", "1", edited(0.3)).exit()).isEqualTo(2);
    assertThat(run("diff", "decision-tables", "nowhere.xlsx").exit()).isEqualTo(2);
  }

  @Test
  void preview_tells_whom_a_workbook_moves() throws IOException {
    Ran ran = run("preview", edited(0.3), "--customers", CUSTOMERS);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("22 customers decided both ways, ")
        .contains("  value-weights row 1 (value.xlsx / Weights / D12): “Weight” from 0.6 to 0.3: ");
  }

  @Test
  void preview_can_be_read_by_a_program() throws IOException {
    Ran ran = run("preview", edited(0.3), "--customers", CUSTOMERS, "--format", "json");
    assertThat(new ObjectMapper().readTree(ran.out()).get("customers").asInt()).isEqualTo(22);
  }

  @Test
  void preview_refuses_what_it_cannot_read() throws IOException {
    String csv = Files.writeString(folder.resolve("c.csv"), "size\n1\n").toString();
    assertThat(run("preview", edited(0.3), "--customers", csv))
        .isEqualTo(new Ran(1, "", "heading `size`: no fact is called so; take the column out\n"));
    assertThat(run("preview", edited(0.3), "--customers", "nowhere").exit()).isEqualTo(2);
    Ran findings = run("preview", edited("x"), "--customers", CUSTOMERS);
    assertThat(findings.exit()).isEqualTo(1);
    assertThat(findings.err()).contains("D12");
  }
}
