package io.clientele.http;

import static io.clientele.http.ReleasesHttpTest.assertAnswer;
import static io.clientele.http.ReleasesHttpTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What became of advised actions, over HTTP. */
class ActionsHttpTest {

  private static final OwnService SERVICE = OwnService.recording();
  private static final String DONE =
      "{\"outcome\": \"done\", \"at\": \"2026-07-01\", \"by\": \"Lin\", \"why\": \"visited\"}";

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  /** A customer of the examples for whom something is advised, with every date moved alike. */
  private static JsonNode decide(String id, LocalDate asOf) {
    ObjectNode facts = (ObjectNode) json(TheService.exampleCustomers().get(0));
    long days = ChronoUnit.DAYS.between(LocalDate.parse(facts.get("asOf").asText()), asOf);
    move(facts, days);
    facts.put("customerId", id);
    facts.withObjectProperty("profile").put("owner", "Wu " + id);
    JsonNode decision = json(SERVICE.post("/v1/decide", facts.toString()));
    assertThat(decision.at("/actions/0/action").asText()).isNotEmpty();
    return decision;
  }

  private static void move(ObjectNode facts, long days) {
    facts
        .properties()
        .forEach(
            each -> {
              String text = each.getValue().asText();
              if (each.getValue() instanceof ObjectNode section) {
                move(section, days);
              } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                each.setValue(TextNode.valueOf(LocalDate.parse(text).plusDays(days).toString()));
              }
            });
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode decide(String id) {
    return decide(id, LocalDate.now());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return OwnService.json(answer);
  }

  private static String actionOf(JsonNode decision) {
    return decision.get("decisionId").asText() + ":" + decision.at("/actions/0/action").asText();
  }

  private static HttpResponse<String> tell(String action, String body) {
    return SERVICE.post("/v1/actions/" + action + "/outcome", body);
  }

  private static List<String> found(String query) {
    HttpResponse<String> answer = SERVICE.get("/v1/actions?" + query);
    assertAnswer(answer, 200, "AdvisedActions");
    List<String> ids = new ArrayList<>();
    json(answer).get("actions").forEach(each -> ids.add(each.get("id").asText()));
    return ids;
  }

  private static HttpResponse<String> send(String csv) {
    return SERVICE.post("/v1/actions/outcomes", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_action_is_open_until_somebody_tells_what_became_of_it() {
    JsonNode decision = decide("C-told");
    String id = actionOf(decision);
    HttpResponse<String> before = SERVICE.get("/v1/actions/" + id);
    assertAnswer(before, 200, "AdvisedAction");
    assertThat(json(before).get("state").asText()).isEqualTo("open");
    assertThat(json(before).get("dueOn")).isEqualTo(decision.at("/actions/0/dueOn"));
    assertThat(json(before).get("owner").asText()).isEqualTo("Wu C-told");

    HttpResponse<String> told = tell(id, DONE);
    assertAnswer(told, 200, "ActionOutcome");
    assertThat(tell(id, DONE).body()).as("told again").isEqualTo(told.body());

    JsonNode after = json(SERVICE.get("/v1/actions/" + id));
    assertThat(after.get("state").asText()).isEqualTo("done");
    assertThat(after.get("outcomes")).hasSize(1);
    assertThat(after.at("/outcomes/0/why").asText()).isEqualTo("visited");
    assertThat(after.at("/outcomes/0/caller").asText()).isEqualTo("local");
  }

  @Test
  void a_later_outcome_counts_and_the_earlier_one_stays() {
    String id = actionOf(decide("C-later"));
    tell(id, DONE);
    tell(id, "{\"outcome\":\"dropped\",\"at\":\"2026-07-01T09:30:00+08:00\",\"by\":\"Wu\"}");
    JsonNode action = json(SERVICE.get("/v1/actions/" + id));
    assertThat(action.get("state").asText()).isEqualTo("dropped");
    assertThat(action.get("outcomes").findValuesAsText("outcome"))
        .containsExactly("done", "dropped");
    assertThat(action.at("/outcomes/1/at").asText()).isEqualTo("2026-07-01T01:30:00Z");
  }

  @Test
  void every_fault_of_an_outcome_is_told_at_once_and_nothing_is_kept() {
    String id = actionOf(decide("C-faults"));
    HttpResponse<String> answer =
        tell(id, "{\"outcome\":\"maybe\",\"at\":7,\"why\":\"a\\u0000b\",\"who\":\"Lin\"}");
    assertRefused(answer, 422, "bad-outcome");
    assertThat(json(answer).get("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/outcome", "/at", "/by", "/why", "/who");
    assertRefused(tell(id, "[]"), 400, "not-json");
    assertRefused(tell(id, "{"), 400, "not-json");
    assertRefused(tell(id, "{}"), 422, "bad-outcome");
    assertThat(json(SERVICE.get("/v1/actions/" + id)).get("outcomes")).isEmpty();
  }

  @Test
  void what_nobody_advised_is_not_found() {
    String decision = decide("C-none").get("decisionId").asText();
    for (String id :
        List.of(
            decision,
            decision + ":NEVER_ADVISED",
            decision + ":lower",
            "0190a5d0-0000-7000-8000-000000000001:VISIT",
            "nonsense",
            "%00")) {
      assertThat(tell(id, DONE).statusCode()).as(id).isBetween(400, 404);
      assertThat(SERVICE.get("/v1/actions/" + id).statusCode()).as(id).isBetween(400, 404);
    }
    assertRefused(tell(decision + ":NEVER_ADVISED", DONE), 404, "not-found");
    assertRefused(SERVICE.get("/v1/actions/outcomes"), 405, "method-not-allowed");
  }

  @Test
  void actions_are_found_by_customer_state_owner_and_kind() {
    JsonNode late = decide("C-found", LocalDate.parse("2021-01-01"));
    JsonNode now = decide("C-found");
    String old = actionOf(late);
    String open = actionOf(now);
    assertThat(found("customer=C-found")).contains(old, open);
    assertThat(found("customer=C-found").indexOf(open)).isZero();
    assertThat(found("customer=C-found&state=overdue")).contains(old).doesNotContain(open);
    assertThat(found("customer=C-found&state=open")).contains(open).doesNotContain(old);
    assertThat(found("customer=C-found&current=true")).contains(open).doesNotContain(old);
    assertThat(found("owner=Wu+C-found")).contains(open, old);
    assertThat(found("owner=nobody")).isEmpty();
    assertThat(found("run=none")).isEmpty();
    String code = now.at("/actions/0/action").asText();
    assertThat(found("customer=C-found&action=" + code)).contains(open);
    tell(open, DONE);
    assertThat(found("customer=C-found&state=done")).containsExactly(open);
    assertRefused(SERVICE.get("/v1/actions?state=late&limit=0&x=1&action=a"), 400, "bad-query");
  }

  @Test
  void pages_follow_each_other_without_a_gap() {
    for (int i = 0; i < 7; i++) {
      decide("C-pages");
    }
    List<String> all = found("customer=C-pages");
    List<String> seen = new ArrayList<>();
    String next = "/v1/actions?customer=C-pages&limit=2";
    int pages = 0;
    while (next != null) {
      JsonNode page = json(SERVICE.get(next));
      page.get("actions").forEach(each -> seen.add(each.get("id").asText()));
      next =
          page.get("next").isNull()
              ? null
              : "/v1/actions?customer=C-pages&limit=2&after=" + page.get("next").asText();
      pages++;
    }
    assertThat(seen).isEqualTo(all);
    assertThat(pages).isBetween(3, 8);
  }

  @Test
  void an_export_is_filled_in_and_sent_back() {
    String id = actionOf(decide("C-file"));
    String csv = SERVICE.get("/v1/actions?customer=C-file&format=csv").body();
    assertThat(csv).startsWith("id,outcome,at,by,why,state,customerId,action");
    String filled = csv.replace("\"" + id + "\",,,,", id + ",done,2026/7/1,Lin,\"called, agreed\"");
    HttpResponse<String> answer = send(filled);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("kept").asInt()).isEqualTo(1);
    assertThat(json(SERVICE.get("/v1/actions/" + id)).at("/outcomes/0/why").asText())
        .isEqualTo("called, agreed");
    String again = SERVICE.get("/v1/actions?customer=C-file&format=csv").body();
    assertThat(json(send(again)).get("kept").asInt()).isEqualTo(1);
    assertThat(json(SERVICE.get("/v1/actions/" + id)).get("outcomes")).hasSize(1);
  }

  @Test
  void of_a_file_with_bad_lines_nothing_is_kept_and_each_is_told() {
    String id = actionOf(decide("C-half"));
    HttpResponse<String> answer =
        send(
            "id,outcome,at,by\n"
                + id
                + ",done,2026-07-01,Lin\n"
                + id
                + "X,done,2026-07-01,Lin\n"
                + "x,done,,Lin\n");
    assertRefused(answer, 422, "bad-outcome");
    assertThat(json(answer).get("errors").findValuesAsText("pointer"))
        .containsExactly("/3/id", "/4/id", "/4/at");
    assertThat(json(SERVICE.get("/v1/actions/" + id)).get("outcomes")).isEmpty();
    assertRefused(SERVICE.post("/v1/actions/outcomes", "{}"), 415, "unsupported-type");
    assertRefused(send(""), 422, "bad-outcome");
  }

  @Test
  void an_erased_decision_takes_no_outcome() {
    String id = actionOf(decide("C-gone"));
    tell(id, DONE);
    SERVICE.post("/v1/log/erasures", "{\"customerId\":\"C-gone\",\"reason\":\"asked for\"}");
    assertThat(SERVICE.get("/v1/actions/" + id).statusCode()).isEqualTo(410);
    assertThat(tell(id, DONE).statusCode()).isEqualTo(410);
    HttpResponse<String> file = send("id,outcome,at,by\n" + id + ",done,2026-07-01,Lin\n");
    assertRefused(file, 422, "bad-outcome");
    assertThat(file.body()).contains("was erased");
    assertThat(found("customer=C-gone")).isEmpty();
  }
}
