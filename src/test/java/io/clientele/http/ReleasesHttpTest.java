package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.OwnService.form;
import static io.clientele.http.OwnService.json;
import static io.clientele.http.TheService.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing and all around it, over HTTP; every answer is held against the description. */
class ReleasesHttpTest {

  private final OwnService service = new OwnService();

  @AfterEach
  void stop() {
    service.close();
  }

  private static NamedBytes recency(Object score) {
    return Edited.cell("rfm.xlsx", "Recency", "E12", score);
  }

  private static String etag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String schema) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    OpenApiTest.assertValid(schema, answer.body());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertProblem(answer, status, type);
    OpenApiTest.assertValid("Problem", answer.body());
  }

  @Test
  void a_published_workbook_decides_at_once_and_can_be_taken_back() {
    HttpResponse<String> list = service.get("/v1/releases");
    assertAnswer(list, 200, "Releases");
    String first = etag(list);

    HttpResponse<String> published =
        service.post(
            "/v1/releases",
            form(recency(4)).with("reason", " 新分值 ").with("author", "李"),
            "If-Match",
            first);
    assertAnswer(published, 201, "PublishedRelease");
    assertThat(published.headers().firstValue("Location")).hasValue("/v1/releases/2");
    assertThat(json(published).get("author").asText()).isEqualTo("李");
    assertThat(json(published).get("reason").asText()).isEqualTo("新分值");
    assertThat(json(published).get("changed").toString()).isEqualTo("[\"rfm-recency\"]");
    assertThat(json(published).get("active").asBoolean()).isTrue();
    assertThat(service.get("/health/ready").body()).contains("\"number\":2");
    assertThat(service.post("/v1/decide", CUSTOMER).body()).contains("\"release\":{\"number\":2");

    HttpResponse<String> back =
        service.post("/v1/releases/1/rollback", "{\"reason\":\"no\"}", "If-Match", etag(published));
    assertAnswer(back, 200, "PublishedRelease");
    assertThat(etag(back)).isEqualTo(first);
    assertThat(service.post("/v1/decide", CUSTOMER).body()).contains("\"release\":{\"number\":1");

    JsonNode after = json(service.get("/v1/releases"));
    assertThat(after.get("active").asInt()).isEqualTo(1);
    assertThat(after.get("releases").findValuesAsText("number")).containsExactly("2", "1");
    assertThat(after.get("activations").findValuesAsText("kind"))
        .containsExactly("rollback", "publish", "start");
    assertThat(service.get("/metrics").body())
        .contains("clientele_publishes_total{outcome=\"published\"} 1.0")
        .contains("clientele_publishes_total{outcome=\"rolled-back\"} 1.0")
        .contains("release=\"1\"")
        .doesNotContain("release=\"2\"");
  }

  @Test
  void a_release_its_tables_and_its_workbooks_can_be_fetched() {
    service.publish(recency(4));
    assertAnswer(service.get("/v1/releases/1"), 200, "PublishedRelease");
    assertThat(service.get("/v1/releases/1").headers().firstValue("ETag")).isEmpty();
    HttpResponse<String> active = service.get("/v1/releases/active");
    assertAnswer(active, 200, "PublishedRelease");
    assertThat(etag(active)).isEqualTo('"' + json(active).get("digest").asText() + '"');

    HttpResponse<String> tables = service.get("/v1/releases/active/tables");
    assertAnswer(tables, 200, "ReleaseTables");
    assertThat(tables.body())
        .contains("\"table\":\"rfm-recency\"")
        .contains("\"C12\":\"0\",\"D12\":\"30\",\"E12\":\"4\"");

    HttpResponse<byte[]> workbook = service.getBytes("/v1/releases/1/workbooks/rfm.xlsx");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).isEqualTo(Edited.shipped("rfm.xlsx").bytes());
    assertThat(workbook.headers().firstValue("Content-Type")).hasValue(MediaType.XLSX);
    assertThat(workbook.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''rfm.xlsx");
    assertThat(service.getBytes("/v1/releases/2/workbooks/rfm.xlsx").body())
        .isNotEqualTo(workbook.body());
  }

  @Test
  void the_list_comes_in_pages() {
    service.publish(recency(4));
    service.publish(recency(3));
    HttpResponse<String> page = service.get("/v1/releases?limit=1&before=3");
    assertAnswer(page, 200, "Releases");
    assertThat(json(page).get("releases").findValuesAsText("number")).containsExactly("2");
    assertThat(json(page).get("activations")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=x", "limit=1001", "before=-1", "page=2", "limit=1&limit=2"})
  void an_odd_page_is_refused(String query) {
    assertRefused(service.get("/v1/releases?" + query), 400, "bad-query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/releases/9",
        "/v1/releases/0",
        "/v1/releases/x",
        "/v1/releases/99999999999",
        "/v1/releases/9/tables",
        "/v1/releases/1/workbooks/none.xlsx",
        "/v1/releases/9/workbooks/rfm.xlsx"
      })
  void what_is_not_there_is_not_found(String path) {
    assertRefused(service.get(path), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tables/check, POST",
    "/v1/try, POST",
    "/v1/releases/1/rollback, POST",
  })
  void what_only_takes_a_post_says_so(String path, String allowed) {
    HttpResponse<String> answer = service.get(path);
    assertRefused(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
  }

  @Test
  void findings_are_told_and_nothing_changes() {
    HttpResponse<String> answer = service.publish(recency("many"));
    assertRefused(answer, 422, "findings");
    assertThat(json(answer).at("/findings/0/place/cell").asText()).isEqualTo("E12");
    assertThat(json(answer).at("/findings/0/message/zh").asText()).isNotEmpty();
    assertThat(service.get("/health/ready").body()).contains("\"number\":1");
  }

  @Test
  void a_warning_can_be_waived_with_a_reason() {
    NamedBytes odd = Edited.format("rfm.xlsx", "Recency", "E12", "0%");
    NamedBytes odder = Edited.workbook(odd, poi -> set(poi.getSheet("Recency"), 4));
    assertRefused(service.publish(odder), 422, "findings");
    FormData form = form(odder).with("reason", "r").with("waive", "number-format=as=meant");
    HttpResponse<String> published = service.post("/v1/releases", form);
    assertAnswer(published, 201, "PublishedRelease");
    assertThat(json(published).get("waived").toString())
        .isEqualTo("[{\"code\":\"number-format\",\"reason\":\"as=meant\"}]");
  }

  private static void set(org.apache.poi.ss.usermodel.Sheet sheet, int score) {
    sheet.getRow(11).getCell(4).setCellValue(score);
  }

  @Test
  void two_analysts_at_once_are_told_of_each_other() {
    String first = etag(service.get("/v1/releases/active"));
    String second = etag(service.publish(recency(4), "If-Match", first));
    HttpResponse<String> late = service.publish(recency(3), "If-Match", first);
    assertRefused(late, 412, "outdated");
    assertThat(json(late).at("/published/0/number").asInt()).isEqualTo(2);
    assertThat(json(late).at("/published/0/author").asText()).isEqualTo("local");
    assertThat(etag(late)).isEqualTo(second);
    assertRefused(
        service.post("/v1/releases/1/rollback", "{\"reason\":\"r\"}", "If-Match", first),
        412,
        "outdated");
    assertRefused(service.publish(recency(3), "If-Match", "W/" + second), 412, "outdated");
    assertRefused(service.publish(recency(3), "If-Match", ","), 400, "bad-field");
    assertThat(service.publish(recency(3), "If-Match", "\"x\", " + second).statusCode())
        .isEqualTo(201);
    assertThat(service.publish(recency(2), "If-Match", "*").statusCode()).isEqualTo(201);
  }

  @Test
  void what_changes_nothing_is_a_conflict() {
    assertRefused(service.publish(Edited.resaved("rfm.xlsx")), 409, "unchanged");
    assertRefused(
        service.post("/v1/releases/1/rollback", "{\"reason\":\"r\"}"), 409, "unchanged");
  }

  @ParameterizedTest
  @CsvSource({"'', 400, not-json", "[], 400, not-json", "{, 400, not-json", "{}, 400, bad-field"})
  void a_rollback_needs_a_reason(String body, int status, String type) {
    assertRefused(service.post("/v1/releases/1/rollback", body), status, type);
  }

  @Test
  void a_rollback_takes_nothing_else() {
    String path = "/v1/releases/9/rollback";
    assertRefused(service.post(path, "{\"reason\":1}"), 400, "bad-field");
    assertRefused(service.post(path, "{\"reason\":\"r\",\"x\":1}"), 400, "bad-field");
    assertRefused(service.post(path, "{\"reason\":\"r\"}"), 404, "not-found");
    assertRefused(service.post("/v1/releases/x/rollback", "{}"), 404, "not-found");
    assertRefused(service.post(path, "text/plain", new byte[0]), 415, "unsupported-type");
    assertRefused(
        service.post(path, "application/json", new byte[1024 * 1024 + 1]), 413, "too-large");
  }

  @Test
  void a_publish_needs_a_workbook_a_reason_and_known_waivers() {
    String path = "/v1/releases";
    assertRefused(service.post(path, new FormData().with("reason", "r")), 400, "bad-upload");
    assertRefused(service.post(path, form(recency(4))), 400, "bad-field");
    assertRefused(service.post(path, form(recency(4)).with("reason", " ")), 400, "bad-field");
    assertRefused(
        service.post(path, form(recency(4)).with("reason", "x".repeat(501))), 400, "bad-field");
    for (String waive : new String[] {"none=x", "number-format", "number-format= ", ""}) {
      FormData form = form(recency(4)).with("reason", "r").with("waive", waive);
      assertRefused(service.post(path, form), 400, "bad-field");
    }
    assertRefused(service.post(path, "{}"), 415, "unsupported-type");
    NamedBytes large = new NamedBytes("rfm.xlsx", new byte[8 * 1024 * 1024 + 1]);
    assertRefused(service.publish(large), 413, "too-large");
    assertThat(json(service.get("/v1/releases")).get("releases")).hasSize(1);
  }

  @Test
  void a_check_reports_the_whole_set_and_shows_the_uploaded_sheets_with_their_faults() {
    HttpResponse<String> answer = service.post("/v1/tables/check", form(recency("many")));
    assertAnswer(answer, 200, "Check");
    JsonNode check = json(answer);
    assertThat(check.get("errors").asInt()).isEqualTo(1);
    assertThat(check.get("digest").isNull()).isTrue();
    assertThat(check.get("sheets").findValuesAsText("sheet"))
        .containsExactly("Recency", "Frequency", "Monetary", "Segment");
    assertThat(check.at("/sheets/0/rows/0/cells/E12").asText()).isEqualTo("many");
    assertThat(check.at("/sheets/0/rows/0/number").asInt()).isEqualTo(1);
    assertThat(check.at("/sheets/0/columns").findValuesAsText("letter"))
        .containsExactly("B", "C", "D", "E", "F");
    assertThat(check.at("/sheets/0/columns/1/is").asText()).isEqualTo(">=");

    JsonNode sound = json(service.post("/v1/tables/check", form(recency(4))));
    assertThat(sound.get("errors").asInt()).isZero();
    assertThat(sound.get("changed").toString()).isEqualTo("[\"rfm-recency\"]");
    assertThat(sound.get("digest").asText()).startsWith("sha256:");
  }

  @Test
  void a_check_of_what_is_no_workbook_is_a_finding() {
    NamedBytes none = new NamedBytes("rfm.xlsx", new byte[] {1, 2, 3});
    HttpResponse<String> answer = service.post("/v1/tables/check", form(none));
    assertAnswer(answer, 200, "Check");
    assertThat(json(answer).at("/findings/0/code").asText()).isEqualTo("not-a-workbook");
    assertThat(json(answer).get("sheets")).isEmpty();
    assertRefused(service.post("/v1/tables/check", new FormData()), 400, "bad-upload");
    assertRefused(service.post("/v1/tables/check", "{}"), 415, "unsupported-type");
  }

  @Test
  void a_try_decides_but_is_not_counted() {
    HttpResponse<String> answer = service.post("/v1/try?explain=none", CUSTOMER);
    assertAnswer(answer, 200, "Decision");
    assertRefused(service.post("/v1/try", "{"), 400, "not-json");
    assertThat(service.get("/metrics").body()).doesNotContain("clientele_decisions_total");
  }
}
