package io.clientele.http;

import static io.clientele.http.OwnService.form;
import static io.clientele.http.OwnService.json;
import static io.clientele.http.ReleasesHttpTest.assertAnswer;
import static io.clientele.http.ReleasesHttpTest.assertRefused;
import static io.clientele.http.ReleasesHttpTest.recency;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.table.NamedBytes;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of releases without a change of the active one. */
class ReleaseQuestionsTest {

  private static HttpResponse<String> publish(NamedBytes workbook) {
    return TheService.post("/v1/releases", form(workbook).with("reason", "r"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=x", "limit=1001", "before=-1", "page=2", "limit=1&limit=2"})
  void an_odd_page_is_refused(String query) {
    assertRefused(TheService.get("/v1/releases?" + query), 400, "bad-query");
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
    assertRefused(TheService.get(path), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tables/check, POST",
    "/v1/try, POST",
    "/v1/releases/1/rollback, POST",
  })
  void what_only_takes_a_post_says_so(String path, String allowed) {
    HttpResponse<String> answer = TheService.get(path);
    assertRefused(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @CsvSource({"'', 400, not-json", "[], 400, not-json", "{, 400, not-json", "{}, 400, bad-field"})
  void a_rollback_needs_a_reason(String body, int status, String type) {
    assertRefused(
        TheService.post("/v1/releases/1/rollback", "application/json", body), status, type);
  }

  @Test
  void a_rollback_takes_nothing_else() {
    String path = "/v1/releases/9/rollback";
    assertRefused(TheService.post(path, "application/json", "{\"reason\":1}"), 400, "bad-field");
    assertRefused(
        TheService.post(path, "application/json", "{\"reason\":\"r\",\"x\":1}"), 400, "bad-field");
    assertRefused(
        TheService.post(path, "application/json", "{\"reason\":\"r\"}"), 404, "not-found");
    assertRefused(
        TheService.post("/v1/releases/x/rollback", "application/json", "{}"), 404, "not-found");
    assertRefused(TheService.post(path, "text/plain", new byte[0]), 415, "unsupported-type");
    assertRefused(
        TheService.post(path, "application/json", new byte[1024 * 1024 + 1]), 413, "too-large");
  }

  @Test
  void a_publish_needs_a_workbook_a_reason_and_known_waivers() {
    String path = "/v1/releases";
    assertRefused(TheService.post(path, new FormData().with("reason", "r")), 400, "bad-upload");
    assertRefused(TheService.post(path, form(recency(4))), 400, "bad-field");
    assertRefused(TheService.post(path, form(recency(4)).with("reason", " ")), 400, "bad-field");
    assertRefused(
        TheService.post(path, form(recency(4)).with("reason", "x".repeat(501))), 400, "bad-field");
    for (String waive : new String[] {"none=x", "number-format", "number-format= ", ""}) {
      FormData form = form(recency(4)).with("reason", "r").with("waive", waive);
      assertRefused(TheService.post(path, form), 400, "bad-field");
    }
    assertRefused(TheService.post(path, "application/json", "{}"), 415, "unsupported-type");
    NamedBytes large = new NamedBytes("rfm.xlsx", new byte[8 * 1024 * 1024 + 1]);
    assertRefused(publish(large), 413, "too-large");
    assertThat(json(TheService.get("/v1/releases")).get("releases")).hasSize(1);
  }

  @Test
  void a_check_reports_the_whole_set_and_shows_the_uploaded_sheets_with_their_faults() {
    HttpResponse<String> answer = TheService.post("/v1/tables/check", form(recency("many")));
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

    JsonNode sound = json(TheService.post("/v1/tables/check", form(recency(4))));
    assertThat(sound.get("errors").asInt()).isZero();
    assertThat(sound.get("changed").toString()).isEqualTo("[\"rfm-recency\"]");
    assertThat(sound.get("digest").asText()).startsWith("sha256:");
  }

  @Test
  void a_check_of_what_is_no_workbook_is_a_finding() {
    NamedBytes none = new NamedBytes("rfm.xlsx", new byte[] {1, 2, 3});
    HttpResponse<String> answer = TheService.post("/v1/tables/check", form(none));
    assertAnswer(answer, 200, "Check");
    assertThat(json(answer).at("/findings/0/code").asText()).isEqualTo("not-a-workbook");
    assertThat(json(answer).get("sheets")).isEmpty();
    assertRefused(TheService.post("/v1/tables/check", new FormData()), 400, "bad-upload");
    assertRefused(
        TheService.post("/v1/tables/check", "application/json", "{}"), 415, "unsupported-type");
  }
}
