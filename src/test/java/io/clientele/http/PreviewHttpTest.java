package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.OwnService.json;
import static io.clientele.http.TheService.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit changes and whom it moves, over HTTP; every answer is held to the description. */
class PreviewHttpTest {

  private static final String CUSTOMERS = String.join("\n", TheService.exampleCustomers());

  /** The name of the first scenario that ships. */
  private static final String NAME = "B6";

  private static final String SHEET = "Scenarios";

  private static NamedBytes edited() {
    return Edited.amountWeight(0.3);
  }

  private static FormData form(NamedBytes workbook) {
    return new FormData().withFile(workbook.name(), workbook.bytes());
  }

  private static FormData form(NamedBytes workbook, String name, String customers) {
    return form(workbook).withFile("customers", name, customers.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String path, FormData form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TheService.url(path))
            .header("Content-Type", FormData.TYPE)
            .POST(BodyPublishers.ofByteArray(form.bytes()));
    return TheService.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> delete(String path) {
    return TheService.send(HttpRequest.newBuilder(TheService.url(path)).DELETE());
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String schema) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    OpenApiTest.assertValid(schema, answer.body());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertProblem(answer, status, type);
    OpenApiTest.assertValid("Problem", answer.body());
  }

  /** The path of a preview that was started. */
  private static String start(String customers) {
    HttpResponse<String> started = post("/v1/previews", form(edited(), "c.ndjson", customers));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return started.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> ended(String path) {
    HttpResponse<String> answer = get(path);
    for (int i = 0; i < 1_000 && json(answer).get("state").asText().equals("running"); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the test was stopped", stopped);
      }
      answer = get(path);
    }
    return answer;
  }

  /** The id of a preview that is done. */
  static String donePreview() {
    String path = start(CUSTOMERS);
    assertThat(json(ended(path)).get("state").asText()).isEqualTo("done");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void a_preview_ends_with_a_report() {
    String path = start(CUSTOMERS + "\n{}\n");
    HttpResponse<String> answer = ended(path);
    assertAnswer(answer, 200, "Preview");
    JsonNode preview = json(answer);
    assertThat(preview.get("state").asText()).isEqualTo("done");
    assertThat(preview.get("decided").asInt()).isEqualTo(22);
    assertThat(preview.get("total").asInt()).isEqualTo(23);
    assertThat(preview.get("refused").asInt()).isEqualTo(1);
    JsonNode report = preview.get("report");
    assertThat(report.get("changed").asInt()).isPositive();
    assertThat(report.at("/causes/0/text/en").asText())
        .isEqualTo("value-weights row 1 (value.xlsx / Weights / D12): “Weight” from 0.6 to 0.3");
    assertThat(report.at("/causes/0/cell").asText()).isEqualTo("D12");
    assertThat(report.at("/refusals/0/line").asInt()).isEqualTo(23);

    HttpResponse<String> movers = get(path + "/movers");
    assertThat(movers.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(movers.body().lines()).hasSize(report.get("changed").asInt());
    movers.body().lines().forEach(line -> OpenApiTest.assertValid("Mover", line));

    assertThat(delete(path).statusCode()).isEqualTo(204);
    assertRefused(get(path), 404, "not-found");
    assertRefused(get(path + "/movers"), 404, "not-found");
    assertRefused(delete(path), 404, "not-found");
  }

  @Test
  void a_preview_under_way_tells_how_far_it_is_and_can_be_cancelled() {
    String path = start((CUSTOMERS + "\n").repeat(1_000));
    HttpResponse<String> running = get(path);
    assertAnswer(running, 200, "Preview");
    assertThat(json(running).get("state").asText()).isEqualTo("running");
    assertThat(json(running).get("report").isNull()).isTrue();
    assertRefused(get(path + "/movers"), 409, "not-done");
    assertThat(delete(path).statusCode()).isEqualTo(204);
    HttpResponse<String> cancelled = get(path);
    assertAnswer(cancelled, 200, "Preview");
    assertThat(json(cancelled).get("state").asText()).isEqualTo("cancelled");
  }

  @Test
  void a_sheet_of_customers_will_do() {
    HttpResponse<String> started =
        post("/v1/previews", form(edited(), "客户.csv", "customerId,orders12m\nA,3\n"));
    assertAnswer(started, 202, "Preview");
    HttpResponse<String> ended = ended(started.headers().firstValue("Location").orElseThrow());
    assertThat(json(ended).at("/report/customers").asInt()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_previewed_is_refused() {
    assertRefused(post("/v1/previews", form(edited())), 400, "bad-upload");
    assertRefused(
        post("/v1/previews", new FormData().withFile("c.ndjson", new byte[0])), 400, "bad-upload");
    assertRefused(post("/v1/previews", form(edited(), "c.csv", "size\n1\n")), 422, "bad-customers");
    HttpResponse<String> findings =
        post(
            "/v1/previews",
            form(Edited.cell("value.xlsx", "Weights", "D12", "x"), "c.ndjson", CUSTOMERS));
    assertRefused(findings, 422, "findings");
    assertThat(json(findings).at("/findings/0/place/cell").asText()).isEqualTo("D12");
  }

  @Test
  void a_release_does_not_differ_from_itself() {
    HttpResponse<String> answer = get("/v1/releases/1/diff/active");
    assertAnswer(answer, 200, "ReleaseDiff");
    assertThat(json(answer).get("tables")).isEmpty();
    assertThat(json(answer).get("rules")).isEmpty();
    assertThat(json(answer).get("scenarios")).isEmpty();
    assertThat(json(answer).at("/from/number").asInt()).isEqualTo(1);
  }

  @Test
  void two_releases_differ_by_what_was_published() {
    try (OwnService service = new OwnService()) {
      assertThat(service.publish(edited()).statusCode()).isEqualTo(201);
      HttpResponse<String> answer = service.get("/v1/releases/1/diff/2");
      assertAnswer(answer, 200, "ReleaseDiff");
      assertThat(json(answer).at("/tables/0/changes/0/cells/0/from").asText()).isEqualTo("0.6");
      assertThat(json(answer).at("/to/number").asInt()).isEqualTo(2);
      assertThat(json(service.get("/v1/releases/2/diff/1")).at("/tables/0/changes/0/cells/0/from"))
          .hasToString("\"0.3\"");
    }
  }

  @Test
  void two_releases_may_differ_in_scenarios_alone() {
    NamedBytes renamed = Edited.cell("scenarios.xlsx", SHEET, NAME, "called otherwise");
    try (OwnService service = new OwnService()) {
      HttpResponse<String> uploaded = service.post("/v1/tables/diff", OwnService.form(renamed));
      assertAnswer(uploaded, 200, "ReleaseDiff");
      assertThat(json(uploaded).at("/scenarios/0/to/scenario").asText())
          .isEqualTo("called otherwise");
      assertThat(service.publish(renamed).statusCode()).isEqualTo(201);
      HttpResponse<String> answer = service.get("/v1/releases/1/diff/2");
      assertAnswer(answer, 200, "ReleaseDiff");
      assertThat(json(answer).get("tables")).isEmpty();
      assertThat(json(answer).get("scenarios")).hasSize(1);
      assertThat(json(answer).at("/scenarios/0/cells/0/cell").asText()).isEqualTo(NAME);
      assertThat(json(answer).at("/scenarios/0/text/en").asText())
          .contains(
              "scenarios.xlsx / " + SHEET + " / row ", "name from `", "to `called otherwise`");
    }
  }

  @Test
  void scenarios_with_errors_are_told_at_their_cells() {
    NamedBytes nameless = Edited.cell("scenarios.xlsx", SHEET, NAME, "");
    HttpResponse<String> answer = post("/v1/tables/diff", form(nameless));
    assertRefused(answer, 422, "findings");
    assertThat(json(answer).at("/findings/0/place/cell").asText()).isEqualTo(NAME);
  }

  @Test
  void an_upload_differs_from_the_active_release_in_words() {
    HttpResponse<String> answer = post("/v1/tables/diff", form(edited()));
    assertAnswer(answer, 200, "ReleaseDiff");
    assertThat(json(answer).at("/to/number").isNull()).isTrue();
    assertThat(json(answer).at("/to/digest").asText()).startsWith("sha256:");
    HttpResponse<String> text =
        post("/v1/tables/diff?lang=zh", form(edited()), "Accept", "text/plain");
    assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    assertThat(text.body())
        .isEqualTo(
            "value-weights 第1行（value.xlsx / Weights / 第12行）：“权重”由0.6改为0.3\n"
                + "value-weights 第3行（value.xlsx / Weights / 第14行）：“权重”由0.2改为0.5\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/releases/1/diff/99", "/v1/releases/0/diff/1", "/v1/previews/x"})
  void what_is_not_there_is_not_found(String path) {
    assertRefused(get(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lang=fr", "language=en"})
  void a_query_that_means_nothing_is_refused(String query) {
    assertRefused(get("/v1/releases/1/diff/1?" + query), 400, "bad-query");
  }
}
