package io.clientele.http;

import static io.clientele.http.TheService.CUSTOMER;
import static io.clientele.http.TheService.decide;
import static io.clientele.http.TheService.decided;
import static io.clientele.http.TheService.expected;
import static io.clientele.http.TheService.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.decision.Explain;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideTest {

  private static final int LARGEST = 1024 * 1024;

  static List<String> customers() {
    return TheService.exampleCustomers();
  }

  @ParameterizedTest
  @MethodSource("customers")
  void a_customer_is_decided_as_the_use_case_decides(String customer) {
    HttpResponse<String> answer = decide(customer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Content-Length")).isPresent();
    assertThat(decided(answer.body())).isEqualTo(expected(customer, Explain.FULL));
  }

  @ParameterizedTest
  @EnumSource
  void the_query_says_how_much_is_explained(Explain explain) {
    String customer = customers().get(0);
    String level = explain.name().toLowerCase(Locale.ROOT);
    HttpResponse<String> answer = post("/v1/decide?explain=" + level, "application/json", customer);
    assertThat(decided(answer.body())).isEqualTo(expected(customer, explain));
  }

  @ParameterizedTest
  @CsvSource({
    "explain=some, explain can't be `some`",
    "explain=, explain can't be ``",
    "explain, explain can't be `explain`",
    "explain=FULL, explain can't be `FULL`",
    "explain=full&explain=none, `explain` is given twice",
    "verbose=1, `verbose` is not a parameter",
    "explain=full&x, `x` is not a parameter",
  })
  void a_query_that_isnt_known_is_refused_by_name(String query, String message) {
    HttpResponse<String> answer = post("/v1/decide?" + query, "application/json", CUSTOMER);
    assertProblem(answer, 400, "bad-query");
    assertThat(answer.body()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "customer",
        "{",
        "{\"customerId\":}",
        "{\"customerId\": \"C-1\"} and more",
        "{\"customerId\": \"C-1\"}{\"customerId\": \"C-2\"}",
        "{\"customerId\": \"C-1\", \"purchases\": {\"amount12m\": NaN}}",
        "{\"customerId\": \"C-1\", \"purchases\": {\"amount12m\": Infinity}}",
        "{\"customerId\": \"C-1\", \"purchases\": {\"amount12m\": 01}}",
        "{'customerId': 'C-1'}",
        "{\"customerId\": \"C-1\",}",
        "{\"customerId\": \"C-1\" /* which */}",
        "\uFEFF{\"customerId\": \"C-1\"}",
      })
  void what_isnt_json_is_refused(String text) {
    assertProblem(decide(text), 400, "not-json");
  }

  @Test
  void a_body_that_isnt_utf_8_is_refused() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TheService.url("/v1/decide"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
    assertProblem(TheService.send(request), 400, "not-json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | '' | wrong-type",
        "{} | /customerId | missing-fact",
        "{'customerId': 'C-1', 'customerId': 'C-2'} | /customerId | duplicate-key",
        "{'customerId': 'C-1', 'size': 3} | /size | unknown-fact",
        "{'customerId': 'C-1', 'purchases': {'orders12m': -1}} | /purchases/orders12m | out-of-range",
        "{'customerId': 'C-1', 'purchases': {'amount12m': 1e999}} | /purchases/amount12m | too-many-digits",
        "{'customerId': 'C-1', 'asOf': '2024-02-30'} | /asOf | not-a-date",
      })
  void bad_facts_are_refused_with_their_place(String json, String pointer, String code)
      throws IOException {
    HttpResponse<String> answer = decide(json.replace('\'', '"'));
    assertProblem(answer, 422, "bad-facts");
    JsonNode error = new ObjectMapper().readTree(answer.body()).get("errors").get(0);
    assertThat(error.get("pointer").asText()).isEqualTo(pointer);
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).isNotBlank();
  }

  @Test
  void every_fault_is_said_at_once() throws IOException {
    HttpResponse<String> answer =
        decide("{\"asOf\": 1, \"size\": 2, \"purchases\": {\"orders12m\": \"many\"}}");
    assertThat(new ObjectMapper().readTree(answer.body()).get("errors"))
        .extracting(error -> error.get("pointer").asText())
        .containsExactlyInAnyOrder("/asOf", "/size", "/purchases/orders12m", "/customerId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonx",
        "application/json; charset=gbk",
        "application/x-ndjson",
      })
  void another_media_type_is_refused(String type) {
    HttpResponse<String> answer = post("/v1/decide", type, CUSTOMER);
    assertProblem(answer, 415, "unsupported-type");
    assertThat(answer.headers().firstValue("Accept-Post")).hasValue("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "Application/JSON"
      })
  void json_in_utf_8_is_taken_however_it_is_written(String type) {
    assertThat(post("/v1/decide", type, CUSTOMER).statusCode()).isEqualTo(200);
  }

  @Test
  void a_body_without_a_media_type_is_refused() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TheService.url("/v1/decide"))
            .POST(BodyPublishers.ofString(CUSTOMER));
    assertProblem(TheService.send(request), 415, "unsupported-type");
  }

  @Test
  void a_body_of_a_mebibyte_is_taken() {
    String padded = CUSTOMER + " ".repeat(LARGEST - CUSTOMER.length());
    assertThat(decide(padded).statusCode()).isEqualTo(200);
  }

  @Test
  void a_larger_body_is_refused() {
    assertProblem(decide(CUSTOMER + " ".repeat(LARGEST)), 413, "too-large");
  }

  @Test
  void a_larger_body_in_chunks_is_refused_too() throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      client.post("/v1/decide", "application/json", "Transfer-Encoding: chunked\r\n");
      byte[] chunk = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
      for (int sent = 0; sent <= LARGEST; sent += chunk.length) {
        client.chunk(chunk);
      }
      RawClient.Reply reply = client.send("0\r\n\r\n").reply();
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.text()).contains("urn:clientele:problem:too-large");
    }
  }

  @Test
  void a_body_that_ends_early_is_no_failure_of_ours() throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      client.post("/v1/decide", "application/json", "Transfer-Encoding: chunked\r\n");
      client.chunk(CUSTOMER.getBytes(StandardCharsets.UTF_8)).send("zz\r\n");
      assertThat(client.reply().status()).isEqualTo(400);
    }
  }

  static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:clientele:problem:" + type + "\"")
        .contains("\"status\":" + status)
        .contains(
            "\"instance\":\"" + answer.headers().firstValue("X-Request-Id").orElseThrow() + "\"");
  }
}
