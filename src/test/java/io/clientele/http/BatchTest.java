package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.TheService.CUSTOMER;
import static io.clientele.http.TheService.batch;
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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTest {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More customers than are decided at once, each with a number of its own. */
  private static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj("{\"customerId\": \"N-%d\", \"asOf\": \"2024-06-30\"}"::formatted)
        .toList();
  }

  private static String lines(List<String> customers) {
    return String.join("\n", customers) + "\n";
  }

  private static List<String> ids(String answer) {
    return answer
        .lines()
        .map(line -> line.replaceAll(".*?\"customerId\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void each_line_is_answered_as_the_customer_alone(Explain explain) {
    List<String> customers = TheService.exampleCustomers();
    HttpResponse<String> answer =
        post(
            "/v1/decide/batch?explain=" + explain.name().toLowerCase(Locale.ROOT),
            "application/x-ndjson",
            lines(customers));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(answer.body().lines().map(TheService::decided))
        .containsExactlyElementsOf(
            customers.stream().map(each -> expected(each, explain)).toList());
  }

  @Test
  void everything_is_explained_unless_less_is_asked_for() {
    HttpResponse<String> answer = post("/v1/decide/batch", "application/x-ndjson", CUSTOMER);
    assertThat(decided(answer.body().strip())).isEqualTo(expected(CUSTOMER, Explain.FULL));
  }

  @Test
  void answers_stand_in_the_order_of_the_lines() {
    List<String> customers = numbered(3_000);
    assertThat(ids(batch(lines(customers)).body()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 3_000).mapToObj(each -> "N-" + each).toList());
  }

  @Test
  void one_release_decides_the_whole_batch() {
    assertThat(
            batch(lines(numbered(200)))
                .body()
                .lines()
                .map(line -> line.replaceAll(".*(\"release\":\\{[^}]*}).*", "$1"))
                .distinct())
        .hasSize(1);
  }

  @Test
  void a_bad_line_gives_its_problem_in_its_place_and_the_rest_goes_on() throws IOException {
    String answer =
        batch(
                """
                {"customerId": "A"}
                {"customerId": "B", "size": 1}
                not json

                {"customerId": "C"}
                """)
            .body();
    List<String> lines = answer.lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"customerId\":\"A\"").contains("\"decisionId\"");
    assertRefused(lines.get(1), 2, "B", "bad-facts");
    assertRefused(lines.get(2), 3, null, "not-json");
    assertThat(lines.get(3)).contains("\"customerId\":\"C\"").contains("\"decisionId\"");
  }

  private static void assertRefused(
      String line, long number, @Nullable String customerId, String type) throws IOException {
    JsonNode refused = MAPPER.readTree(line);
    assertThat(refused.get("line").asLong()).isEqualTo(number);
    assertThat(refused.get("customerId").textValue()).isEqualTo(customerId);
    assertThat(refused.get("problem").get("type").asText())
        .isEqualTo("urn:clientele:problem:" + type);
  }

  @Test
  void blank_lines_give_nothing_but_count() throws IOException {
    String answer = batch("\n  \r\n\t\n{\n\n").body();
    assertThat(answer.lines()).hasSize(1);
    assertRefused(answer.strip(), 4, null, "not-json");
  }

  @Test
  void the_last_line_needs_no_end() {
    assertThat(ids(batch("{\"customerId\": \"A\"}\r\n{\"customerId\": \"B\"}").body()))
        .containsExactly("A", "B");
  }

  @Test
  void no_lines_give_no_answers() {
    HttpResponse<String> answer = batch("");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_line_of_a_mebibyte_is_taken_and_a_longer_one_refused() throws IOException {
    String longest = CUSTOMER + " ".repeat(MEBIBYTE - CUSTOMER.length());
    List<String> answers =
        batch(longest + "\n" + longest + " \n" + CUSTOMER + "\n" + "x".repeat(3 * MEBIBYTE))
            .body()
            .lines()
            .toList();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).contains("\"decisionId\"");
    assertRefused(answers.get(1), 2, null, "too-large");
    assertThat(answers.get(2)).contains("\"decisionId\"");
    assertRefused(answers.get(3), 4, null, "too-large");
  }

  @Test
  void another_media_type_or_query_is_refused() {
    assertProblem(post("/v1/decide/batch", "application/json", CUSTOMER), 415, "unsupported-type");
    assertProblem(post("/v1/decide/batch?x=1", "application/x-ndjson", CUSTOMER), 400, "bad-query");
  }

  @Test
  void lines_and_answers_may_be_packed() {
    HttpResponse<byte[]> answer =
        TheService.send(
            HttpRequest.newBuilder(TheService.url("/v1/decide/batch?explain=rows"))
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(TheService.packed(lines(numbered(500))))),
            BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(ids(TheService.unpacked(answer.body()))).hasSize(500).endsWith("N-500");
  }

  @Test
  void damaged_packed_lines_end_with_a_line_that_says_so() throws IOException {
    byte[] packed = TheService.packed(lines(numbered(50)));
    HttpResponse<String> answer =
        TheService.send(
            HttpRequest.newBuilder(TheService.url("/v1/decide/batch?explain=none"))
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(Arrays.copyOf(packed, packed.length - 12))));
    List<String> answers = answer.body().lines().toList();
    String last = answers.get(answers.size() - 1);
    assertRefused(last, answers.size(), null, "cut-off");
    assertThat(last).contains("the gzip body is damaged or ends too early");
  }

  @Test
  void a_client_may_wait_for_each_answer_before_it_sends_the_next_line() throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      client.post(
          "/v1/decide/batch?explain=none",
          "application/x-ndjson",
          "Transfer-Encoding: chunked\r\n");
      for (int number = 1; number <= 20; number++) {
        client.chunk(
            "{\"customerId\": \"D-%d\"}\n".formatted(number).getBytes(StandardCharsets.UTF_8));
        if (number == 1) {
          assertThat(client.head()).isEqualTo(200);
          client.headers();
        }
        String answer = new String(client.nextChunk(), StandardCharsets.UTF_8);
        assertThat(answer).endsWith("\n").contains("\"customerId\":\"D-" + number + "\"");
      }
      client.send("0\r\n\r\n");
      assertThat(client.nextChunk()).isEmpty();
    }
  }

  @Test
  void a_client_may_send_everything_before_it_reads() throws IOException {
    int count = 8_000;
    byte[] body = lines(numbered(count)).getBytes(StandardCharsets.UTF_8);
    try (RawClient client = new RawClient(TheService.port())) {
      client.post(
          "/v1/decide/batch?explain=rows",
          "application/x-ndjson",
          "Content-Length: " + body.length + "\r\n");
      assertThat(ids(client.send(body).reply().text())).hasSize(count).endsWith("N-" + count);
    }
  }

  @Test
  void a_client_that_reads_slowly_gets_everything_while_others_are_served() throws Exception {
    byte[] body = lines(numbered(5_000)).getBytes(StandardCharsets.UTF_8);
    try (RawClient slow = new RawClient(TheService.port())) {
      slow.post(
          "/v1/decide/batch?explain=rows",
          "application/x-ndjson",
          "Content-Length: " + body.length + "\r\n");
      slow.send(body);
      Thread.sleep(1_500);
      assertThat(TheService.decide(CUSTOMER).statusCode()).isEqualTo(200);
      assertThat(batch(CUSTOMER).statusCode()).isEqualTo(200);
      assertThat(ids(slow.reply().text())).hasSize(5_000);
    }
  }

  @Test
  void a_client_that_goes_away_does_no_harm() throws IOException {
    byte[] body = lines(numbered(5_000)).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 12; i++) {
      try (RawClient gone = new RawClient(TheService.port())) {
        gone.post(
            "/v1/decide/batch", "application/x-ndjson", "Content-Length: " + body.length + "\r\n");
        gone.send(Arrays.copyOf(body, body.length / 2));
      }
    }
    assertThat(ids(batch(lines(numbered(100))).body())).hasSize(100);
  }

  @Test
  void batches_run_side_by_side() {
    String lines = lines(numbered(300));
    List<String> expected = ids(batch(lines).body());
    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> ids(batch(lines).body()))
                .collect(Collectors.toSet()))
        .containsExactly(expected);
  }
}
