package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Raw files in, a book out, a run of it, and what it found. */
class RunsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE = Path.of("examples/book");
  private static final int TRIES = 600;

  private static OwnService service;
  private static JsonNode book;
  private static JsonNode run;
  private static JsonNode earlier;

  @BeforeAll
  static void importAndDecide() throws IOException, InterruptedException {
    service = OwnService.recording();
    earlier = decided(settled("/v1/books/" + id(post(files("mapping.yaml", "2026-03-31")))));
    book = settled("/v1/books/" + id(post(files("mapping.yaml"))));
    run = decided(book);
  }

  private static JsonNode decided(JsonNode made) throws IOException, InterruptedException {
    String asked = "{\"book\": \"" + made.get("id").asText() + "\"}";
    return settled("/v1/runs/" + id(service.post("/v1/runs", asked)));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static FormData files(String mapping) throws IOException {
    return files(mapping, "2026-06-30");
  }

  private static FormData files(String mapping, String asOf) throws IOException {
    return new FormData()
        .with("asOf", asOf)
        .withFile("customers", "customers.csv", bytes("customers.csv"))
        .withFile("orders", "orders.csv", bytes("orders.csv"))
        .withFile("interactions", "interactions.csv", bytes("interactions.csv"))
        .withFile("mapping", mapping, bytes("mapping.yaml"));
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(EXAMPLE.resolve(name));
  }

  private static HttpResponse<String> post(FormData form) {
    return service.post("/v1/books", form);
  }

  private static String id(HttpResponse<String> accepted) throws IOException {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return JSON.readTree(accepted.body()).get("id").asText();
  }

  private static JsonNode settled(String path) throws IOException, InterruptedException {
    JsonNode last = JSON.nullNode();
    for (int i = 0; i < TRIES; i++) {
      last = JSON.readTree(service.get(path).body());
      String state = last.get("state").asText();
      if (!state.equals("waiting") && !state.equals("running")) {
        return last;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(path + " doesn't end: " + last);
  }

  private static String problem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body()).get("detail").asText();
  }

  @Test
  void raw_files_become_a_book_with_an_account_of_every_row() {
    assertThat(book.get("state").asText()).isEqualTo("done");
    JsonNode orders = book.get("report").get("files").get(1);
    long refused = 0;
    for (JsonNode each : orders.get("refused")) {
      refused += each.asLong();
    }
    assertThat(orders.get("used").asLong() + refused).isEqualTo(orders.get("rows").asLong());
    String base = "/v1/books/" + book.get("id").asText() + "/files/";
    assertThat(service.get(base + "facts.ndjson").body().lines())
        .hasSize(book.get("report").get("customers").asInt());
    assertThat(service.get(base + "quarantine.csv").body()).contains("no-customer");
    assertThat(service.get(base + "..%2fbook.json").statusCode()).isIn(400, 404);
  }

  @Test
  void a_run_decides_every_customer_and_answers_what_it_found() throws IOException {
    assertThat(run.get("state").asText()).isEqualTo("done");
    assertThat(run.get("decided").asLong()).isEqualTo(book.get("report").get("customers").asLong());
    String base = "/v1/runs/" + run.get("id").asText();
    JsonNode summary = JSON.readTree(service.get(base + "/summary").body());
    assertThat(summary.get("kpis").get("customers").asLong())
        .isEqualTo(run.get("decided").asLong());
    JsonNode share = summary.get("shares").get("quadrant").get(0);
    String code = share.get("code").isNull() ? "none" : share.get("code").asText();
    JsonNode found =
        JSON.readTree(service.get(base + "/customers?limit=1&quadrant=" + code).body());
    assertThat(found.get("total").asLong()).isEqualTo(share.get("customers").asLong());
    assertThat(found.get("customers").get(0).get("decisionId").asText()).isNotEmpty();
    assertThat(service.get(base + "/files/decisions.ndjson").body().lines())
        .hasSize(run.get("decided").asInt());
    assertThat(service.getBytes(base + "/files/customers.parquet").body())
        .startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
  }

  private static String base() {
    return "/v1/runs/" + run.get("id").asText();
  }

  private static String since() {
    return "since=" + earlier.get("id").asText();
  }

  @Test
  void a_customer_of_a_run_comes_with_facts_results_and_actions() throws IOException {
    JsonNode found = JSON.readTree(service.get(base() + "/customers/K-1001").body());
    JsonNode listed = JSON.readTree(service.get(base() + "/customers?q=K-1001").body());
    assertThat(found.get("customer")).isEqualTo(listed.get("customers").get(0));
    assertThat(found.get("customer").get("profile.name").asText()).isEqualTo("华锐重工有限公司");
    String decision = found.get("customer").get("decisionId").asText();
    assertThat(found.get("actions")).isNotEmpty();
    for (JsonNode each : found.get("actions")) {
      assertThat(each.get("actionId").asText()).startsWith(decision + ":");
      assertThat(each.get("title.zh").asText()).isNotEmpty();
    }
    assertThat(problem(service.get(base() + "/customers/K-9"), 404)).contains("`K-9`");
  }

  @Test
  void two_runs_are_compared_and_each_move_leads_to_its_customers() throws IOException {
    JsonNode compared = JSON.readTree(service.get(base() + "/comparison?" + since()).body());
    assertThat(compared.get("earlier").get("id")).isEqualTo(earlier.get("id"));
    JsonNode quadrants = compared.get("migrations").get(3);
    assertThat(quadrants.get("result").asText()).isEqualTo("quadrant");
    for (JsonNode cell : quadrants.get("cells")) {
      String path =
          "/customers?limit=1&was.quadrant=%s&quadrant=%s&%s"
              .formatted(code(cell.get("before")), code(cell.get("after")), since());
      assertThat(JSON.readTree(service.get(base() + path).body()).get("total"))
          .as(path)
          .isEqualTo(cell.get("customers"));
    }
    assertThat(compared.get("totals").get("enteredRiskList").asInt())
        .isEqualTo(compared.get("riskList").get("entered").size());
  }

  private static String code(JsonNode code) {
    return code.isNull() ? "none" : code.asText();
  }

  @Test
  void a_run_is_compared_with_an_earlier_one_alone() throws IOException {
    String other = "/v1/runs/" + earlier.get("id").asText();
    String id = run.get("id").asText();
    assertThat(problem(service.get(base() + "/comparison"), 400)).contains("give since");
    assertThat(problem(service.get(base() + "/comparison?since=" + id), 400)).contains("itself");
    assertThat(problem(service.get(other + "/comparison?since=" + id), 400))
        .contains("`" + id + "`", "2026-06-30", "2026-03-31");
    assertThat(problem(service.get(base() + "/comparison?since=x"), 404)).contains("`x`");
    assertThat(problem(service.get(other + "/report.html?since=" + id), 400)).contains("later");
    assertThat(problem(service.get(base() + "/customers?was.quadrant=STAR"), 400))
        .contains("give since");
  }

  @Test
  void reports_are_made_for_a_call_and_leave_nothing_behind() throws IOException {
    HttpResponse<String> page = service.get(base() + "/report.html?lang=zh&" + since());
    assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", run.get("id").asText() + "-report.html");
    assertThat(page.body()).contains("lang=\"zh-CN\"", "与上次运行相比的变化");
    assertThat(service.getBytes(base() + "/report.xlsx").body())
        .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    assertThat(service.getBytes(base() + "/report.pdf").body())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(problem(service.get(base() + "/report.pdf?lang=de&page=1"), 400)).contains("query");
    assertThat(service.leavesNothingBehind()).isTrue();
  }

  @Test
  void what_no_book_can_be_made_of_is_refused_in_words() throws IOException, InterruptedException {
    assertThat(problem(post(new FormData().with("asOf", "2026-06-30")), 400))
        .contains("orders and mapping");
    assertThat(problem(post(files("mapping.txt")), 400)).contains("`mapping.txt`", ".yaml");
    assertThat(
            problem(
                post(
                    new FormData()
                        .with("asOf", "yesterday")
                        .withFile("orders", "orders.csv", bytes("orders.csv"))
                        .withFile("mapping", "mapping.yaml", bytes("mapping.yaml"))),
                400))
        .contains("`yesterday`");
    FormData broken =
        new FormData()
            .with("asOf", "2026-06-30")
            .withFile("orders", "orders.csv", bytes("orders.csv"))
            .withFile("mapping", "m.yaml", "orders: [".getBytes(StandardCharsets.UTF_8));
    JsonNode refused = settled("/v1/books/" + id(post(broken)));
    assertThat(refused.get("state").asText()).isEqualTo("refused");
    assertThat(refused.get("faults")).isNotEmpty();
    assertThat(
            problem(
                service.post("/v1/runs", "{\"book\": \"" + refused.get("id").asText() + "\"}"),
                409))
        .contains("isn't made");
  }

  @Test
  void what_is_not_there_is_named() throws IOException {
    assertThat(problem(service.get("/v1/books/2026-06-30-aaaa"), 404)).contains("2026-06-30-aaaa");
    assertThat(problem(service.get("/v1/runs/nothing/summary"), 404)).contains("`nothing`");
    assertThat(problem(service.post("/v1/runs", "{\"book\": \"x\"}"), 404)).contains("`x`");
    String base = "/v1/runs/" + run.get("id").asText();
    assertThat(problem(service.get(base + "/customers?colour=red&limit=0x1"), 400))
        .contains("`colour`", "`0x1`");
    assertThat(service.get(base + "/files/run.lock").statusCode()).isEqualTo(404);
  }
}
