package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.OwnService.json;
import static io.clientele.http.ReleasesHttpTest.assertAnswer;
import static io.clientele.http.ReleasesHttpTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was decided is kept, found, explained and made again, over HTTP. */
class DecisionsHttpTest {

  private static final OwnService SERVICE = OwnService.recording();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  /** Bought each month and then no more; two complaints. */
  private static String customer(String id, String asOf, String more) {
    return """
    {"customerId": "%s", "asOf": "%s",
     "purchases": {"lastPurchaseOn": "2026-01-01", "usualIntervalDays": 30},
     "interactions": {"negativeFeedback6m": 2}%s}\
    """
        .formatted(id, asOf, more);
  }

  private static String customer(String id) {
    return customer(id, "2026-01-10", "");
  }

  private static JsonNode decide(String customer, String... headers) {
    HttpResponse<String> answer = SERVICE.post("/v1/decide", customer, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static String idOf(JsonNode decision) {
    return decision.get("decisionId").asText();
  }

  private static List<String> found(String query) {
    HttpResponse<String> answer = SERVICE.get("/v1/decisions?" + query);
    assertAnswer(answer, 200, "Entries");
    return json(answer).get("decisions").findValuesAsText("decisionId");
  }

  @Test
  void a_decision_is_kept_with_its_facts_and_explained_as_it_was_answered() {
    HttpResponse<String> answer = SERVICE.post("/v1/decide", customer("C-kept"));
    String id = idOf(json(answer));

    HttpResponse<String> record = SERVICE.get("/v1/decisions/" + id);
    assertAnswer(record, 200, "RecordedDecision");
    assertThat(json(record).at("/facts/purchases/lastPurchaseOn").asText()).isEqualTo("2026-01-01");
    assertThat(json(record).at("/decision/risk/level").asText()).isEqualTo("LOW");
    assertThat(json(record).at("/record/caller").asText()).isEqualTo("local");

    assertThat(SERVICE.get("/v1/decisions/" + id + "/explanation").body()).isEqualTo(answer.body());
    assertThat(SERVICE.get("/v1/decisions/" + id + "/explanation?format=text&lang=zh").body())
        .contains("流失风险", "[risk-level#1]", id);
    HttpResponse<String> page = SERVICE.get("/v1/decisions/" + id + "/explanation?format=html");
    assertThat(page.body()).contains("<h1>Decision C-kept", "<html lang=\"en\">");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
  }

  @Test
  void a_name_cannot_bring_markup_into_the_printed_page() {
    String id = idOf(decide("{\"customerId\": \"<b>C</b>\", \"asOf\": \"2026-01-10\"}"));
    assertThat(SERVICE.get("/v1/decisions/" + id + "/explanation?format=html").body())
        .contains("&lt;b&gt;C&lt;/b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void decisions_are_found_by_what_they_say_newest_first() {
    String low = idOf(decide(customer("C-found")));
    String medium = idOf(decide(customer("C-found", "2026-03-02", "")));
    assertThat(found("customer=C-found")).containsExactly(medium, low);
    assertThat(found("customer=C-found&risk.level=LOW")).containsExactly(low);
    assertThat(found("customer=C-found&rule=risk-level%232")).containsExactly(medium);
    assertThat(found("customer=C-found&risk.level=MEDIUM&rule=risk-level%231")).isEmpty();
    assertThat(found("customer=C-found&release=1&caller=local")).hasSize(2);
    assertThat(found("customer=C-found&release=999")).isEmpty();
    assertThat(found("customer=C-found&from=2020-01-01&to=2020-12-31")).isEmpty();
    assertThat(found("customer=C-found&from=2020-01-01T00:00:00Z")).hasSize(2);
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_exports_have_them_all() {
    List<String> ids = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      ids.add(0, idOf(decide(customer("C-pages", "2026-02-0" + day, ""))));
    }
    List<String> seen = new ArrayList<>();
    String next = "/v1/decisions?customer=C-pages&limit=3";
    while (next != null) {
      HttpResponse<String> page = SERVICE.get(next);
      seen.addAll(json(page).get("decisions").findValuesAsText("decisionId"));
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    assertThat(seen).isEqualTo(ids);

    String[] lines =
        SERVICE.get("/v1/decisions?customer=C-pages&format=ndjson").body().split("\n", -1);
    assertThat(lines).hasSize(8);
    for (int i = 0; i < ids.size(); i++) {
      OpenApiTest.assertValid("Entry", lines[i]);
      assertThat(lines[i]).contains(ids.get(i));
    }
    String csv = SERVICE.get("/v1/decisions?customer=C-pages&format=csv").body();
    assertThat(csv.lines()).hasSize(8);
    assertThat(csv).startsWith("decisionId,decidedAt,kind,caller,customerId,asOf,release");
  }

  @Test
  void a_batch_is_recorded_line_by_line() {
    String lines =
        IntStream.range(0, 100)
            .mapToObj(i -> customer("C-batch-" + i).replace("\n", ""))
            .collect(Collectors.joining("\n"));
    HttpResponse<String> answer =
        SERVICE.post(
            "/v1/decide/batch?explain=none",
            MediaType.NDJSON,
            lines.getBytes(StandardCharsets.UTF_8));
    List<JsonNode> decisions = answer.body().lines().map(DecisionsHttpTest::parsed).toList();
    assertThat(decisions).hasSize(100);
    for (JsonNode each : decisions) {
      assertThat(found("customer=" + each.get("customerId").asText())).containsExactly(idOf(each));
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  @Test
  void what_is_only_tried_is_not_recorded() {
    assertThat(SERVICE.post("/v1/try", customer("C-tried")).statusCode()).isEqualTo(200);
    assertThat(found("customer=C-tried")).isEmpty();
    assertRefused(SERVICE.get("/v1/customers/C-tried/history"), 404, "not-found");
  }

  @Test
  void a_retry_is_answered_with_the_first_decision() {
    String facts = customer("C-retry");
    JsonNode first = decide(facts, "Idempotency-Key", "k-1");
    String reordered =
        """
        {"interactions": {"negativeFeedback6m": 2.0, "nps": null},
         "purchases": {"usualIntervalDays": 30, "lastPurchaseOn": "2026-01-01"},
         "asOf": "2026-01-10", "customerId": "C-retry"}\
        """;
    assertThat(decide(facts, "Idempotency-Key", "k-1")).isEqualTo(first);
    assertThat(idOf(decide(reordered, "Idempotency-Key", "k-1"))).isEqualTo(idOf(first));
    assertThat(found("customer=C-retry")).containsExactly(idOf(first));
    assertRefused(
        SERVICE.post("/v1/decide", customer("C-other"), "Idempotency-Key", "k-1"), 422, "key-used");
    assertRefused(
        SERVICE.post("/v1/decide", facts, "Idempotency-Key", "two words"), 400, "bad-field");
    assertThat(idOf(decide(facts))).isNotEqualTo(idOf(first));
  }

  @Test
  void a_decision_made_again_is_the_same_to_the_byte() {
    String id = idOf(decide(customer("C-again")));
    HttpResponse<String> replay = SERVICE.post("/v1/decisions/" + id + "/replay", "{}");
    assertAnswer(replay, 200, "Replay");
    assertThat(json(replay).get("identical").asBoolean()).isTrue();
    assertThat(json(replay).get("differences")).isEmpty();

    HttpResponse<String> all = SERVICE.post("/v1/log/replay", "{\"sample\": 20}");
    OpenApiTest.assertValid("ReplayLine", all.body().lines().reduce("", (a, b) -> b));
    assertThat(all.body()).contains("\"different\":0", "\"impossible\":0");
  }

  @Test
  void a_decision_tells_what_nearly_happened_and_what_would_move_the_customer() {
    String id =
        idOf(decide(customer("C-why", "2026-03-02", ", \"signals\": {\"projectStalled\": true}")));
    HttpResponse<String> misses = SERVICE.get("/v1/decisions/" + id + "/near-misses");
    assertAnswer(misses, 200, "NearMisses");
    assertThat(misses.body())
        .contains(
            "\"rule\":\"risk-purchase-interval#1\"",
            "risk.xlsx / Purchase interval / row 12 would need");

    String path = "/v1/decisions/" + id + "/counterfactuals";
    HttpResponse<String> ways = SERVICE.post(path, "{\"goal\": {\"risk.level\": \"LOW\"}}");
    assertAnswer(ways, 200, "Counterfactuals");
    assertThat(json(ways).get("verdict").asText()).isEqualTo("reachable");
    assertThat(json(ways).at("/sets/0/results/risk.level").asText()).isEqualTo("LOW");
    HttpResponse<String> there = SERVICE.post(path, "{\"goal\": {\"risk.level\": \"MEDIUM\"}}");
    assertThat(json(there).get("verdict").asText()).isEqualTo("reached");

    HttpResponse<String> bad =
        SERVICE.post(path, "{\"goal\": {\"risk.level\": \"NONE\", \"x\": \"Y\"}}");
    assertRefused(bad, 422, "bad-goal");
    assertThat(json(bad).get("errors")).hasSize(2);
    assertRefused(SERVICE.post(path, "{\"goal\": {}}"), 422, "bad-goal");
    assertRefused(SERVICE.post(path, "{\"goal\": {\"quadrant\": 1}}"), 400, "bad-field");
    assertRefused(SERVICE.post(path, "{\"goal\": \"STAR\"}"), 400, "bad-field");
  }

  @Test
  void an_edit_is_previewed_on_those_who_were_decided_last() throws InterruptedException {
    decide(customer("C-recent"));
    HttpResponse<String> started =
        SERVICE.post(
            "/v1/previews",
            OwnService.form(Edited.cell("risk.xlsx", "Negative feedback", "E14", 3))
                .with("recent", "50000"));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    String preview = "/v1/previews/" + json(started).get("id").asText();
    while (json(SERVICE.get(preview)).get("state").asText().equals("running")) {
      Thread.sleep(50);
    }
    JsonNode report = json(SERVICE.get(preview)).get("report");
    assertThat(report.get("customers").asInt()).isPositive();
    assertThat(report.get("changed").asInt()).isPositive();
    assertThat(SERVICE.get(preview + "/movers").body()).contains("C-recent");
  }

  @Test
  void each_move_is_split_by_cause_and_another_release_tells_what_it_would_decide() {
    String id = "C-moves";
    String low = idOf(decide(customer(id)));
    decide(customer(id, "2026-03-02", ""));
    String worse =
        customer(id, "2026-03-02", ", \"signals\": {\"competitorContact\": true}")
            .replace("\"negativeFeedback6m\": 2", "\"negativeFeedback6m\": 3");
    String high = idOf(decide(worse));
    NamedBytes milder = Edited.cell("risk.xlsx", "Level", "D13", 7);
    milder = Edited.cell(milder, "Level", "C14", 8);
    HttpResponse<String> published = SERVICE.publish(milder);
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
    int number = json(published).get("number").asInt();
    decide(worse);

    HttpResponse<String> answer = SERVICE.get("/v1/customers/C-moves/history");
    assertAnswer(answer, 200, "History");
    JsonNode entries = json(answer).get("entries");
    assertThat(entries.findValuesAsText("asOf"))
        .containsExactly("2026-01-10", "2026-03-02", "2026-03-02", "2026-03-02");
    assertThat(risk(entries.get(0))).isEqualTo("none");
    assertThat(risk(entries.get(1))).isEqualTo("LOW>MEDIUM by [time LOW>MEDIUM]");
    assertThat(risk(entries.get(2))).isEqualTo("MEDIUM>HIGH by [facts MEDIUM>HIGH]");
    assertThat(risk(entries.get(3))).isEqualTo("HIGH>MEDIUM by [rules HIGH>MEDIUM]");

    JsonNode same = json(SERVICE.post("/v1/decisions/" + high + "/replay", "{}"));
    assertThat(same.get("identical").asBoolean()).isTrue();
    JsonNode other =
        json(SERVICE.post("/v1/decisions/" + high + "/replay", "{\"release\": " + number + "}"));
    assertThat(other.get("identical").asBoolean()).isFalse();
    assertThat(other.get("differences").findValuesAsText("path"))
        .contains("risk.level")
        .doesNotContain("release.number", "explanation");
    JsonNode unmoved = // decided by the release before, and by this one alike
        json(SERVICE.post("/v1/decisions/" + low + "/replay", "{\"release\": " + number + "}"));
    assertThat(unmoved.get("identical").asBoolean()).as(unmoved.toString()).isTrue();
    assertThat(SERVICE.post("/v1/log/replay", "{\"release\": " + number + "}").body())
        .contains(high, "\"risk.level\":");
  }

  @Test
  void a_long_history_comes_in_parts_and_the_first_of_a_part_tells_what_it_moved_from() {
    String id = "C-long";
    decide(customer(id));
    decide(customer(id, "2026-03-02", ""));
    decide(customer(id, "2026-03-02", ""));
    HttpResponse<String> latest = SERVICE.get("/v1/customers/C-long/history?limit=2");
    assertAnswer(latest, 200, "History");
    assertThat(json(latest).get("entries")).hasSize(2);
    assertThat(json(latest).get("complete").asBoolean()).isTrue();
    assertThat(risk(json(latest).at("/entries/0"))).isEqualTo("LOW>MEDIUM by [time LOW>MEDIUM]");
    String next = json(latest).get("next").asText();
    assertThat(latest.headers().firstValue("Link").orElseThrow())
        .startsWith("</v1/customers/C-long/history?limit=2&after=")
        .endsWith(">; rel=\"next\"");
    HttpResponse<String> earlier =
        SERVICE.get("/v1/customers/C-long/history?limit=2&after=" + next);
    assertAnswer(earlier, 200, "History");
    assertThat(json(earlier).get("entries")).hasSize(1);
    assertThat(json(earlier).get("next").isNull()).isTrue();
    assertThat(earlier.headers().firstValue("Link")).isEmpty();
    assertThat(risk(json(earlier).at("/entries/0"))).isEqualTo("none");
    HttpResponse<String> bad =
        SERVICE.get("/v1/customers/C-long/history?limit=201&after=x&before=1");
    assertRefused(bad, 400, "bad-query");
    assertThat(json(bad).get("detail").asText()).contains("`201`", "`x`", "`before`");
  }

  private static String risk(JsonNode entry) {
    for (JsonNode move : entry.get("moved")) {
      if (move.get("field").asText().equals("risk.level")) {
        List<String> steps = new ArrayList<>();
        move.get("steps")
            .forEach(
                step ->
                    steps.add(
                        "%s %s>%s"
                            .formatted(
                                step.get("cause").asText(),
                                step.get("from").asText(),
                                step.get("to").asText())));
        return move.get("from").asText() + ">" + move.get("to").asText() + " by " + steps;
      }
    }
    return "none";
  }

  private static void assertErased(HttpResponse<String> answer) {
    assertProblem(answer, 410, "erased");
    OpenApiTest.assertValid("ErasedProblem", answer.body());
  }

  @Test
  void the_log_proves_itself_and_still_does_after_an_erasure() {
    String id = idOf(decide(customer("C-gone")));
    HttpResponse<String> erased =
        SERVICE.post("/v1/log/erasures", "{\"customerId\": \"C-gone\", \"reason\": \"asked for\"}");
    assertAnswer(erased, 200, "Erasure");
    assertThat(json(erased).get("erased").asInt()).isEqualTo(1);
    HttpResponse<String> gone = SERVICE.get("/v1/decisions/" + id);
    assertErased(gone);
    assertThat(json(gone).get("by").asText()).isEqualTo("local");
    assertThat(json(gone).get("reason").asText()).isEqualTo("asked for");
    assertErased(SERVICE.get("/v1/decisions/" + id + "/explanation"));
    assertErased(SERVICE.post("/v1/decisions/" + id + "/replay", "{}"));
    assertThat(found("customer=C-gone")).isEmpty();

    HttpResponse<String> verified = SERVICE.post("/v1/log/verify", "{}");
    assertAnswer(verified, 200, "Verification");
    assertThat(json(verified).get("intact").asBoolean()).as(verified.body()).isTrue();
    HttpResponse<String> log = SERVICE.get("/v1/log");
    assertAnswer(log, 200, "LogHealth");
    assertThat(json(log).get("takesWrites").asBoolean()).isTrue();
    assertAnswer(SERVICE.get("/v1/log/head"), 200, "LogHead");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/decisions?colour=red                 | 400 | bad-query
          /v1/decisions?from=yesterday             | 400 | bad-query
          /v1/decisions?limit=0                    | 400 | bad-query
          /v1/decisions?limit=1001                 | 400 | bad-query
          /v1/decisions?after=nowhere              | 400 | bad-query
          /v1/decisions?rule=risk-level            | 400 | bad-query
          /v1/decisions?quadrant=%27%20OR%201%3D1  | 400 | bad-query
          /v1/decisions?release=one                | 400 | bad-query
          /v1/decisions/nothing                    | 404 | not-found
          /v1/decisions/018f0000-0000-7000-8000-000000000000 | 404 | not-found
          /v1/customers/nobody/history             | 404 | not-found
          """)
  void a_bad_question_is_told_what_is_wrong(String path, int status, String type) {
    assertRefused(SERVICE.get(path), status, type);
  }

  @Test
  void all_faults_of_a_question_are_told_at_once() {
    assertThat(json(SERVICE.get("/v1/decisions?limit=x&from=x&colour=x")).get("detail").asText())
        .contains("limit can't be `x`", "from can't be `x`", "`colour` is not a parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"release": "one"}  | 400
          {"release": 0}      | 400
          {"releases": 1}     | 400
          {"release": 999}    | 404
          [                   | 400
          """)
  void a_bad_replay_is_told_what_is_wrong(String body, int status) {
    String id = idOf(decide(customer("C-bad-replay")));
    assertThat(SERVICE.post("/v1/decisions/" + id + "/replay", body).statusCode())
        .isEqualTo(status);
    assertThat(SERVICE.post("/v1/log/replay", body).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"reason": "asked for"}                    | 400
          {"customerId": "C-1"}                      | 400
          {"customerId": 1, "reason": "asked for"}   | 400
          {"olderThan": "3000-01-01", "reason": "x"} | 400
          {"olderThan": "last year", "reason": "x"}  | 400
          {"olderThan": "2020-01-01", "customerId": "C-1", "reason": "x"} | 400
          """)
  void a_bad_erasure_is_told_what_is_wrong(String body, int status) {
    assertThat(SERVICE.post("/v1/log/erasures", body).statusCode()).isEqualTo(status);
  }

  @Test
  void an_erasure_by_age_leaves_what_is_younger() {
    String id = idOf(decide(customer("C-young")));
    HttpResponse<String> erased =
        SERVICE.post(
            "/v1/log/erasures", "{\"olderThan\": \"2020-01-01\", \"reason\": \"as promised\"}");
    assertAnswer(erased, 200, "Erasure");
    assertThat(json(erased).get("erased").asInt()).isZero();
    assertThat(SERVICE.get("/v1/decisions/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_without_a_log_decides_and_says_that_it_records_nothing() {
    try (OwnService service = new OwnService()) {
      assertThat(service.post("/v1/decide", customer("C-1")).statusCode()).isEqualTo(200);
      assertRefused(service.get("/v1/decisions"), 404, "no-log");
      assertRefused(service.post("/v1/log/verify", "{}"), 404, "no-log");
      assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nothing_is_answered_that_could_not_be_recorded() {
    try (OwnService service = OwnService.recording()) {
      service.closeLog();
      HttpResponse<String> refused = service.post("/v1/decide", customer("C-lost"));
      assertRefused(refused, 503, "not-recorded");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertRefused(service.get("/health/ready"), 503, "not-ready");
      assertRefused(service.get("/v1/decisions"), 503, "not-recorded");
      assertRefused(
          service.post("/v1/log/erasures", "{\"customerId\": \"C-1\", \"reason\": \"asked for\"}"),
          503,
          "not-recorded");
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
      String line =
          service
              .post(
                  "/v1/decide/batch",
                  MediaType.NDJSON,
                  "{\"customerId\": \"C-1\"}".getBytes(StandardCharsets.UTF_8))
              .body();
      assertThat(line).contains("\"customerId\":\"C-1\"", "not-recorded").doesNotContain("risk");
    }
  }
}
