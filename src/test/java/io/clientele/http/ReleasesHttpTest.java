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

/** Publishing and all around it, over HTTP; every answer is held against the description. */
class ReleasesHttpTest {

  private final OwnService service = new OwnService();

  @AfterEach
  void stop() {
    service.close();
  }

  static NamedBytes recency(Object score) {
    return Edited.cell("rfm.xlsx", "Recency", "E12", score);
  }

  private static String etag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  static void assertAnswer(HttpResponse<String> answer, int status, String schema) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    OpenApiTest.assertValid(schema, answer.body());
  }

  static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertProblem(answer, status, type);
    OpenApiTest.assertValid("Problem", answer.body());
  }

  @Test
  void two_releases_that_decide_alike_are_told_apart() {
    String first = etag(service.get("/v1/releases"));
    NamedBytes scenarios = Edited.cell("scenarios.xlsx", "Scenarios", "B6", "another name");
    HttpResponse<String> second = service.publish(scenarios, "If-Match", first);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
    assertThat(etag(second)).isNotEqualTo(first);

    HttpResponse<String> late = service.publish(recency(4), "If-Match", first);
    assertRefused(late, 412, "outdated");
    assertThat(json(late).get("published").findValuesAsText("number")).containsExactly("2");
    String digest = json(second).get("digest").asText();
    assertRefused(service.publish(recency(4), "If-Match", digest), 412, "outdated");
    assertThat(service.publish(recency(4), "If-Match", etag(second)).statusCode()).isEqualTo(201);
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
    assertThat(etag(active))
        .isEqualTo(
            "\"%s/%d\""
                .formatted(
                    json(active).get("digest").asText(), json(active).get("number").asInt()));

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
    NamedBytes odder = Edited.cell(odd, "Recency", "E12", 4);
    assertRefused(service.publish(odder), 422, "findings");
    FormData form = form(odder).with("reason", "r").with("waive", "number-format=as=meant");
    HttpResponse<String> published = service.post("/v1/releases", form);
    assertAnswer(published, 201, "PublishedRelease");
    assertThat(json(published).get("waived").toString())
        .isEqualTo("[{\"code\":\"number-format\",\"reason\":\"as=meant\"}]");
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
    assertRefused(service.post("/v1/releases/1/rollback", "{\"reason\":\"r\"}"), 409, "unchanged");
  }

  @Test
  void a_try_decides_but_is_not_counted() {
    HttpResponse<String> answer = service.post("/v1/try?explain=none", CUSTOMER);
    assertAnswer(answer, 200, "Decision");
    assertRefused(service.post("/v1/try", "{"), 400, "not-json");
    assertThat(service.get("/metrics").body()).doesNotContain("clientele_decisions_total");
  }
}
