package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.TheService.get;
import static io.clientele.http.TheService.send;
import static io.clientele.http.TheService.url;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.book.Reason;
import io.clientele.customer.Fact;
import io.clientele.table.FindingCode;
import io.clientele.table.Forms;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the page. */
class PageTest {

  private static final Path FILES = Path.of("src/main/resources/io/clientele/http/page");

  @Test
  void it_lets_in_nothing_but_its_own_files() {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; font-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("http://", "https://", "<style", "style=");
  }

  @Test
  void every_file_that_another_one_names_is_served() throws IOException {
    Pattern named = Pattern.compile("(?:from |src=|href=)['\"]([^'\"#]+\\.(?:js|css|svg))['\"]");
    try (Stream<Path> files = Files.walk(FILES)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        for (MatchResult match : named.matcher(Files.readString(file)).results().toList()) {
          String path = url("/page/" + FILES.relativize(file)).resolve(match.group(1)).getPath();
          assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void a_file_that_has_not_changed_is_not_sent_again() {
    HttpResponse<String> first = get("/page/main.js");
    assertThat(first.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        send(HttpRequest.newBuilder(url("/page/main.js")).header("If-None-Match", tag));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/nothing.js",
        "/page/Main.js",
        "/page/main",
        "/page/views",
        "/page/..%2fopenapi.json",
        "/page/docs/../../openapi.json",
        "/page/views//tables.js",
        "/page/PageHandlers.class"
      })
  void nothing_else_is_served(String path) {
    assertThat(get(path).statusCode()).isBetween(400, 404);
    assertProblem(get("/page/nothing.js"), 404, "not-found");
  }

  @ParameterizedTest
  @EnumSource
  void every_finding_has_its_page(FindingCode code) {
    assertThat(get("/page/findings/" + code.id() + ".md").body()).startsWith("# " + code.id());
  }

  @Test
  void every_problem_has_words_in_both_languages() throws IOException {
    String words = Files.readString(FILES.resolve("words-problems.js"));
    String documented = Files.readString(Path.of("docs/http.md")).split("## Problems\n", 2)[1];
    Pattern types = Pattern.compile("(?m)^\\| \\d{3}[\\d, ]* \\| (.+?) \\|");
    types
        .matcher(documented)
        .results()
        .flatMap(row -> Pattern.compile("`([a-z-]+)`").matcher(row.group(1)).results())
        .forEach(type -> assertThat(words).contains("'problem." + type.group(1) + "': ['"));
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_to_refuse_a_row_has_words(Reason reason) throws IOException {
    assertThat(Files.readString(FILES.resolve("words-runs.js")))
        .contains("'reason." + reason.code() + "': ['");
  }

  @Test
  void every_formula_is_put_into_chinese() throws IOException {
    String known = Files.readString(FILES.resolve("parts/formulas.js"));
    try (Stream<Path> rules = Files.list(Path.of("rules"))) {
      for (Path file : rules.toList()) {
        Pattern.compile("@formula\\(\"(.+)\"\\)")
            .matcher(Files.readString(file))
            .results()
            .forEach(formula -> assertThat(known).contains(formula.group(1)));
      }
    }
  }

  @Test
  void the_names_hold_every_fact_and_every_code() throws IOException {
    JsonNode names = new ObjectMapper().readTree(get("/page/names.json").body());
    assertThat(names.get("facts").findValuesAsText("pointer"))
        .containsExactly(Stream.of(Fact.values()).map(Fact::pointer).toArray(String[]::new));
    Forms.shipped()
        .codes()
        .forEach(
            (list, codes) ->
                assertThat(names.get("lists").get(list).size()).isEqualTo(codes.labels().size()));
    assertThat(names.at("/results/risk.level").asText()).isEqualTo("riskLevel");
    assertThat(names.at("/tables/rfm-recency/lists/band").asText()).isEqualTo("band");
  }

  @Test
  void the_examples_can_be_tried() throws IOException {
    String example = get("/page/examples/method-a.json").body();
    assertThat(TheService.post("/v1/try", MediaType.JSON, example).statusCode()).isEqualTo(200);
  }
}
