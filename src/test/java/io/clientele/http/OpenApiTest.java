package io.clientele.http;

import static io.clientele.http.TheService.CUSTOMER;
import static io.clientele.http.TheService.batch;
import static io.clientele.http.TheService.decide;
import static io.clientele.http.TheService.get;
import static io.clientele.http.TheService.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.clientele.book.BookJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description is true: every kind of answer is what it says. */
class OpenApiTest {

  private static final HttpResponse<String> SERVED = get("/openapi.json");
  private static final JsonNode API = json(SERVED.body());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of("urn:openapi", API.toString())));

  private static final String PREVIEW = PreviewHttpTest.donePreview();
  private static final String DECISION = json(decide(CUSTOMER).body()).get("decisionId").asText();

  private static final JsonNode ADVISED = json(decide(TheService.exampleCustomers().get(0)).body());
  private static final String ACTION =
      ADVISED.get("decisionId").asText() + ":" + ADVISED.at("/actions/0/action").asText();

  private static final BookJob BOOK = OwnBooks.example(TheService.BOOKS);
  private static final String RUN = OwnBooks.run(TheService.RUNS, TheService.BOOKS, BOOK);
  private static final String RUN_BEFORE = OwnBooks.run(TheService.RUNS, TheService.BOOKS, BOOK);

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static Schema schema(String name) {
    return SCHEMAS.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + name));
  }

  static void assertValid(String name, String answer) {
    assertThat(schema(name).validate(answer, InputFormat.JSON)).as(answer).isEmpty();
  }

  static List<String> customers() {
    return TheService.exampleCustomers();
  }

  @Test
  void it_is_openapi_3_1_of_this_version() {
    assertThat(SERVED.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(API.get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(API.at("/info/version").asText()).isEqualTo("test");
    assertThat(API.at("/info/title").asText()).isEqualTo("Clientele");
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = API.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(each -> assertThat(API.at(each.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void every_operation_has_a_name_a_summary_and_described_answers() {
    List<String> names = new ArrayList<>();
    for (JsonNode path : API.get("paths")) {
      for (JsonNode operation : path) {
        names.add(operation.get("operationId").asText());
        assertThat(operation.get("summary").asText()).isNotBlank();
        assertThat(operation.get("responses")).isNotEmpty();
        for (JsonNode response : operation.get("responses")) {
          JsonNode answer =
              response.has("$ref") ? API.at(response.get("$ref").asText().substring(1)) : response;
          assertThat(answer.get("description").asText()).isNotBlank();
          assertThat(answer.has("content"))
              .isNotEqualTo(response == operation.at("/responses/204"));
        }
      }
    }
    assertThat(names).doesNotHaveDuplicates().contains("decide", "decideBatch");
  }

  @Test
  void every_schema_is_a_schema() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (JsonNode schema : API.at("/components/schemas")) {
      assertThat(meta.validate(schema.toString(), InputFormat.JSON))
          .as(schema.toString())
          .isEmpty();
    }
  }

  @Test
  void every_path_is_served() {
    API.get("paths")
        .fieldNames()
        .forEachRemaining(
            path ->
                assertThat(get(filled(path)).statusCode())
                    .as(path)
                    .isEqualTo(API.get("paths").get(path).has("get") ? 200 : 405));
  }

  /** A path with something that is there in the place of its parameters. */
  private static String filled(String path) {
    return path.replace("books/{id}/files/{name}", "books/{id}/files/quarantine.csv")
        .replace("runs/{id}/files/{name}", "runs/{id}/files/decisions.ndjson")
        .replace("comparison", "comparison?since=" + RUN_BEFORE)
        .replace("customers/{customer}", "customers/K-1001")
        .replace("books/{id}", "books/" + BOOK.id())
        .replace("runs/{id}", "runs/" + RUN)
        .replace("{n}", "1")
        .replace("{a}", "1")
        .replace("{b}", "active")
        .replace("previews/{id}", "previews/" + PREVIEW)
        .replace("decisions/{id}", "decisions/" + DECISION)
        .replace("customers/{id}", "customers/C-1")
        .replace("actions/{id}", "actions/" + ACTION)
        .replace("dead-letters/{id}", "dead-letters/1")
        .replace("{table}", "rfm-recency")
        .replace("{file}", "rfm.xlsx");
  }

  @ParameterizedTest
  @MethodSource("customers")
  void a_decision_is_what_it_says(String customer) {
    assertValid("Customer", customer);
    for (String explain : List.of("full", "rows", "none")) {
      String answer = post("/v1/decide?explain=" + explain, "application/json", customer).body();
      assertValid("Decision", answer);
      assertValid("BatchLine", answer);
      assertThat(json(answer).has("explanation")).isEqualTo(explain.equals("full"));
      assertThat(json(answer).has("fired")).isEqualTo(explain.equals("rows"));
    }
  }

  @Test
  void a_book_and_its_run_are_what_they_say() {
    assertValid("Book", get("/v1/books/" + BOOK.id()).body());
    assertValid("Run", get("/v1/runs/" + RUN).body());
    assertValid("RunSummary", get("/v1/runs/" + RUN + "/summary").body());
    assertValid("RunCustomers", get("/v1/runs/" + RUN + "/customers?limit=3").body());
    assertValid("RunCustomer", get("/v1/runs/" + RUN + "/customers/K-1001").body());
    assertValid("RunComparison", get("/v1/runs/" + RUN + "/comparison?since=" + RUN_BEFORE).body());
  }

  @Test
  void a_decision_of_nothing_known_is_what_it_says() {
    assertValid("Decision", decide(CUSTOMER).body());
  }

  static Stream<HttpResponse<String>> problems() {
    return Stream.of(
        decide("{"),
        decide("{\"customerId\": 1, \"size\": 2}"),
        decide(CUSTOMER + " ".repeat(1024 * 1024)),
        post("/v1/decide", "text/plain", CUSTOMER),
        post("/v1/decide?x", "application/json", CUSTOMER),
        get("/nothing"),
        get("/v1/decide"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void a_problem_is_what_it_says(HttpResponse<String> answer) {
    assertValid("Problem", answer.body());
    assertThat(json(answer.body()).get("status").asInt()).isEqualTo(answer.statusCode());
    JsonNode responses = API.at("/paths/~1v1~1decide/post/responses");
    if (answer.statusCode() != 404) {
      assertThat(responses.has("" + answer.statusCode())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}", "{\"customerId\": \"C-1\", \"size\": 2}", "[]"})
  void a_refused_line_is_what_it_says(String line) {
    String answer = batch(line).body();
    assertValid("RefusedLine", answer);
    assertValid("BatchLine", answer);
  }

  @Test
  void health_is_what_it_says() {
    assertValid("HealthLive", get("/health/live").body());
    assertValid("HealthReady", get("/health/ready").body());
  }

  @Test
  void a_schema_refuses_what_it_does_not_say() {
    String answer = decide(CUSTOMER).body();
    assertThat(
            schema("Decision")
                .validate(
                    answer.replace("\"quadrant\":null", "\"quadrant\":\"MOON\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema("Decision")
                .validate(answer.replace("\"derived\":", "\"deduced\":"), InputFormat.JSON))
        .isNotEmpty();
  }
}
