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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCommandsTest {

  private static final Path EXAMPLE = Path.of("examples/book");

  @TempDir private Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err, true));
    int exit = Main.commands(streams, Map.of()).execute(arguments.toArray(new String[0]));
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private Ran example(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "book",
                "import",
                "--customers",
                EXAMPLE.resolve("customers.csv").toString(),
                "--orders",
                EXAMPLE.resolve("orders.csv").toString(),
                "--interactions",
                EXAMPLE.resolve("interactions.csv").toString(),
                "--mapping",
                EXAMPLE.resolve("mapping.yaml").toString(),
                "--as-of",
                "2026-06-30",
                "--to",
                folder.resolve("book").toString()));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  @Test
  void raw_files_become_facts_that_are_decided() throws IOException {
    Ran made = example();
    assertThat(made.exit).as(made.err).isZero();
    assertThat(made.out)
        .contains("orders.csv (orders, UTF-8): 35 rows, 27 used")
        .contains("7 customers as of 2026-06-30, 0 of them without an order")
        .contains("sales of twelve months: 1,732,350.00 yuan");

    Ran decided = run(List.of("decide", folder.resolve("book/facts.ndjson").toString()));
    assertThat(decided.exit).as(decided.err).isZero();
    assertThat(decided.out.lines()).hasSize(7).allMatch(line -> line.contains("\"quadrant\":"));
    assertThat(decided.out.lines().findFirst().orElseThrow()).contains("\"quadrant\":\"STAR\"");
  }

  @Test
  void the_report_speaks_chinese_and_json() throws IOException {
    assertThat(example("--lang", "zh").out)
        .contains("customers.csv（customers，GB18030）：10行，采用7行", "截至2026-06-30共7位客户，其中0位没有订单");
    assertThat(example("--lang", "zh").exit).isEqualTo(1); // the folder is there now
    Ran json = example("--to", folder.resolve("other").toString(), "--format", "json");
    assertThat(json.exit).isEqualTo(2); // --to is there twice
    try (var made = Files.list(folder)) {
      assertThat(made).hasSize(1);
    }
    assertThat(new ObjectMapper().readTree(folder.resolve("book/book.json").toFile()).get("files"))
        .hasSize(3);
  }

  @Test
  void a_file_that_is_missing_is_named() {
    Ran missing =
        run(
            List.of(
                "book",
                "import",
                "--orders",
                "none.csv",
                "--mapping",
                "none.yaml",
                "--as-of",
                "2026-06-30",
                "--to",
                folder.resolve("book").toString()));
    assertThat(missing.exit).isEqualTo(2);
    assertThat(missing.err).startsWith("--orders: `none.csv` can't be read; name a file");
  }
}
