package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.TheService.CUSTOMER;
import static io.clientele.http.TheService.decide;
import static io.clientele.http.TheService.get;
import static io.clientele.http.TheService.send;
import static io.clientele.http.TheService.url;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, whatever was asked. */
class EveryAnswerTest {

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/nothing", "/v1/decide/other", "/docs/secrets", "//"})
  void nothing_is_where_nothing_is(String path) {
    assertProblem(get(path), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/decide, POST",
    "PUT, /v1/decide, POST",
    "DELETE, /v1/decide/batch, POST",
    "OPTIONS, /v1/decide, POST",
    "POST, /health/live, 'GET, HEAD'",
    "POST, /openapi.json, 'GET, HEAD'",
    "PATCH, /docs, 'GET, HEAD'",
    "BREW, /metrics, 'GET, HEAD'",
  })
  void a_method_that_cant_be_used_is_told_which_can(String method, String path, String allowed) {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(url(path)).method(method, BodyPublishers.noBody()));
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "order-17.retry_2", "0123456789012345678901234567890123456789"})
  void a_sane_request_id_is_echoed(String id) {
    assertThat(requestId(id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "<script>", "a,b", "ünïcode"})
  void an_odd_request_id_is_replaced(String id) {
    assertThat(requestId(id)).isNotEqualTo(id).matches("[A-Za-z0-9._-]{1,64}");
  }

  @Test
  void a_request_id_that_is_too_long_is_replaced() {
    assertThat(requestId("x".repeat(65))).hasSizeLessThan(65);
  }

  private static String requestId(String sent) {
    try (RawClient client = new RawClient(TheService.port())) {
      client.send("GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + sent + "\r\n\r\n");
      RawClient.Reply reply = client.reply();
      String id = reply.header("X-Request-Id").orElseThrow();
      assertThat(reply.text()).contains("\"instance\":\"" + id + "\"");
      return id;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void every_request_has_an_id_of_its_own() {
    assertThat(id(get("/health/live"))).isNotEqualTo(id(get("/health/live")));
  }

  private static String id(HttpResponse<?> answer) {
    return answer.headers().firstValue("X-Request-Id").orElseThrow();
  }

  @Test
  void no_answer_says_what_serves_it_or_lets_a_browser_misread_it() {
    for (HttpResponse<String> answer :
        new HttpResponse[] {decide(CUSTOMER), decide("{"), get("/nothing"), get("/docs")}) {
      assertThat(answer.headers().firstValue("Server")).isEmpty();
      assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'");
      assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET /health/live HTTP/1.1\r\n\r\n",
        "GET /health/live HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /a/../../b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /v1/decide HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
        "POST /v1/decide HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Content-Length: 3\r\n"
            + "Content-Length: 4\r\n\r\n",
      })
  void what_isnt_http_is_refused_as_a_problem_without_its_inside(String request)
      throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      RawClient.Reply reply = client.send(request).reply();
      assertThat(reply.status()).as(reply.text()).isBetween(400, 505);
      assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
      assertThat(reply.text()).doesNotContain("Exception").contains("\"instance\"");
      assertThat(reply.header("X-Request-Id")).isPresent();
    }
  }

  @Test
  void headers_have_a_limit() throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      String header = "X-Long: " + "x".repeat(20_000) + "\r\n";
      client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
      RawClient.Reply reply = client.reply();
      assertThat(reply.status()).isEqualTo(431);
      assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    }
  }

  @Test
  void the_head_of_an_answer_can_be_asked_for() {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(url("/health/live")).method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_packed_answer_is_sent_only_where_it_is_welcome_and_worth_it() throws IOException {
    assertThat(encoding("gzip", CUSTOMER)).contains("gzip");
    assertThat(encoding("br, gzip;q=0.5", CUSTOMER)).contains("gzip");
    assertThat(encoding("gzip;q=0", CUSTOMER)).isEmpty();
    assertThat(encoding("br", CUSTOMER)).isEmpty();
    assertThat(encoding("gzip", "{")).isEmpty();
  }

  private static Optional<String> encoding(String accepted, String body) {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(url("/v1/decide"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", accepted)
                .POST(BodyPublishers.ofString(body)),
            HttpResponse.BodyHandlers.ofByteArray());
    Optional<String> encoding = answer.headers().firstValue("Content-Encoding");
    if (encoding.isPresent()) {
      assertThat(TheService.unpacked(answer.body())).contains("\"customerId\":\"C-1\"");
    }
    return encoding;
  }

  @Test
  void a_packed_body_is_taken() {
    HttpResponse<String> answer = sendPacked("/v1/decide", TheService.packed(CUSTOMER), "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void a_packed_body_that_unpacks_to_too_much_is_refused() {
    byte[] bomb = TheService.packed(CUSTOMER + " ".repeat(50 * 1024 * 1024));
    assertProblem(sendPacked("/v1/decide", bomb, "gzip"), 413, "too-large");
  }

  @Test
  void a_damaged_packed_body_is_refused() {
    byte[] packed = TheService.packed(CUSTOMER);
    assertProblem(
        sendPacked("/v1/decide", Arrays.copyOf(packed, packed.length - 9), "gzip"),
        400,
        "bad-gzip");
    assertProblem(
        sendPacked("/v1/decide", CUSTOMER.getBytes(StandardCharsets.UTF_8), "gzip"),
        400,
        "bad-gzip");
  }

  @Test
  void another_packing_is_refused() {
    HttpResponse<String> answer =
        sendPacked("/v1/decide", CUSTOMER.getBytes(StandardCharsets.UTF_8), "br");
    assertProblem(answer, 415, "unsupported-encoding");
    assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
  }

  private static HttpResponse<String> sendPacked(String path, byte[] body, String encoding) {
    return send(
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  @Test
  void health_says_which_release_decides() {
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(get("/health/ready").body())
        .startsWith("{\"status\":\"ready\",\"release\":{\"number\":1,\"digest\":\"sha256:");
  }

  @Test
  void metrics_count_what_was_decided() {
    decide(TheService.exampleCustomers().get(0));
    decide("{");
    TheService.batch(CUSTOMER + "\n{\n");
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body())
        .contains("clientele_decisions_total{outcome=\"decided\"}")
        .contains("clientele_decisions_total{outcome=\"not-json\"}")
        .contains("clientele_batch_lines_total{outcome=\"decided\"}")
        .contains("clientele_batch_lines_total{outcome=\"not-json\"}")
        .contains("clientele_decision_duration_seconds_bucket{le=\"0.001\"}")
        .contains("clientele_rows_fired_total{table=\"rfm-recency\"}")
        .contains("clientele_ruleset{digest=\"sha256:")
        .contains("jvm_memory_used_bytes")
        .contains("process_uptime_seconds");
  }
}
