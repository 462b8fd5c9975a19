package io.clientele.http;

import static io.clientele.http.DecideTest.assertProblem;
import static io.clientele.http.TheService.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.access.AccessKey;
import io.clientele.access.KeyFile;
import io.clientele.access.KeyName;
import io.clientele.access.LiveKeys;
import io.clientele.access.Locksmith;
import io.clientele.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in where there are keys. */
class AccessTest {

  private static final Path FOLDER = folder();
  private static final Locksmith LOCKSMITH = new Locksmith(new KeyFile(FOLDER), Clock.systemUTC());
  private static final Map<Role, AccessKey> KEYS = keys();
  private static final HttpServer SERVER =
      TheService.start(Duration.ofSeconds(30), new LiveKeys(new KeyFile(FOLDER)));

  private static Path folder() {
    try {
      return Files.createTempDirectory("clientele-keys");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<Role, AccessKey> keys() {
    Map<Role, AccessKey> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      keys.put(role, key("the " + role.id(), role));
    }
    return keys;
  }

  private static AccessKey key(String name, Role... roles) {
    try {
      return LOCKSMITH.create(new KeyName(name), Set.of(roles)).orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path));
  }

  private static HttpResponse<String> call(String method, String path, @Nullable String header) {
    HttpRequest.Builder request = to(path).method(method, BodyPublishers.noBody());
    if (header != null) {
      request.header("Authorization", header);
    }
    return TheService.send(request);
  }

  private static AccessKey keyOf(Role role) {
    return Objects.requireNonNull(KEYS.get(role));
  }

  private static String bearer(Role role) {
    return "Bearer " + keyOf(role).text();
  }

  /** What is served, a parameter filled in. */
  static List<String> calls() {
    return SERVER.calls().toList();
  }

  private static int status(String call, @Nullable String header) {
    String[] parts = call.split(" ", 2);
    return call(parts[0], parts[1].replaceAll("\\{[^}]*}|<[^>]*>", "x"), header).statusCode();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_call_stands_in_the_list_of_doors(String call) {
    String[] parts = call.split(" ", 2);
    assertThat(Door.of(parts[0], parts[1]).isShut()).isFalse();
  }

  @Test
  void every_call_of_the_description_stands_in_the_list_and_says_who_may() throws IOException {
    JsonNode api = new ObjectMapper().readTree(OpenApi.describe("test"));
    for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Door door = Door.of(operation.getKey().toUpperCase(Locale.ROOT), path.getKey());
        assertThat(door.isShut()).as(path.getKey()).isFalse();
        JsonNode responses = operation.getValue().get("responses");
        assertThat(responses.has("403")).isTrue();
        if (!door.open()) {
          assertThat(responses.has("401")).as(path.getKey()).isTrue();
          assertThat(operation.getValue().get("security").findValuesAsText("key"))
              .hasSize(door.roles().size());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_call_is_answered_to_whom_it_is_for_and_to_nobody_else(String call) {
    String[] parts = call.split(" ", 2);
    Door door = Door.of(parts[0], parts[1]);
    if (door.open()) {
      assertThat(status(call, null)).isNotIn(401, 403);
      return;
    }
    assertThat(status(call, null)).isEqualTo(401);
    for (Role role : Role.values()) {
      boolean may = door.lets(Role.withImplied(EnumSet.of(role)));
      int status = status(call, bearer(role));
      if (may) {
        assertThat(status).as("%s by %s", call, role).isNotIn(401, 403);
      } else {
        assertThat(status).as("%s by %s", call, role).isEqualTo(403);
      }
    }
  }

  @Test
  void a_crm_system_decides() {
    HttpResponse<String> answer =
        TheService.send(
            to("/v1/decide")
                .header("Content-Type", "application/json")
                .header("authorization", bearer(Role.CRM).replace("Bearer", "bearer"))
                .POST(BodyPublishers.ofString(CUSTOMER)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"decisionId\"");
  }

  @Test
  void without_a_key_the_answer_says_how_to_send_one() {
    HttpResponse<String> answer = call("POST", "/v1/decide", null);
    assertProblem(answer, 401, "no-key");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).contains("send `Authorization: Bearer KEY`");
  }

  @Test
  void a_key_without_the_role_is_told_which_it_would_take() {
    HttpResponse<String> answer = call("POST", "/v1/decide", bearer(Role.PUBLISHER));
    assertProblem(answer, 403, "lacks-role");
    assertThat(answer.body()).contains("use a key with the role crm");
  }

  static Stream<String> badHeaders() {
    String good = bearer(Role.ADMIN);
    String key = good.substring("Bearer ".length());
    return Stream.of(
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Basic YWRtaW46YWRtaW4=",
        key,
        "Bearer:" + key,
        "Bearer\t" + key,
        "Bearer " + key + " " + key,
        "Bearer " + key + "," + key,
        "Bearer \"" + key + "\"",
        "Bearer " + key.substring(0, key.length() - 1),
        "Bearer " + key + "A",
        "Bearer " + key.replace("clk_", "CLK_"),
        "Bearer " + key.replace("clk_", ""),
        "Bearer " + "x".repeat(8_000),
        "Token " + key);
  }

  @ParameterizedTest
  @MethodSource("badHeaders")
  void a_header_of_another_form_is_refused_and_never_repeated(String header) throws IOException {
    try (RawClient client = new RawClient(SERVER.port())) {
      RawClient.Reply reply = client.send(head("GET /metrics", header) + "\r\n").reply();
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
      assertThat(reply.text())
          .contains("urn:clientele:problem:bad-key")
          .doesNotContain("clk_")
          .doesNotContain(keyOf(Role.ADMIN).secret().substring(0, 20));
    }
  }

  private static String head(String line, String... authorization) {
    StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String each : authorization) {
      head.append("Authorization: ").append(each).append("\r\n");
    }
    return head.toString();
  }

  @Test
  void two_headers_are_refused_even_where_one_is_good() throws IOException {
    try (RawClient client = new RawClient(SERVER.port())) {
      String head = head("GET /metrics", bearer(Role.ADMIN), bearer(Role.CRM));
      assertThat(client.send(head + "\r\n").reply().status()).isEqualTo(401);
    }
  }

  @Test
  void nobody_learns_which_ids_there_are() {
    AccessKey known = keyOf(Role.ADMIN);
    AccessKey other = keyOf(Role.CRM);
    AccessKey revoked = key("short-lived", Role.ADMIN);
    revoke(revoked);
    List<AccessKey> bad =
        List.of(
            new AccessKey(known.id(), other.secret()),
            new AccessKey("aaaaaaaaaaaa", other.secret()),
            revoked);
    assertThat(bad)
        .extracting(each -> answerTo(each).replaceAll("\"instance\":\"[^\"]*\"", ""))
        .containsOnly(answerTo(bad.get(0)).replaceAll("\"instance\":\"[^\"]*\"", ""));
  }

  private static String answerTo(AccessKey key) {
    HttpResponse<String> answer = call("GET", "/metrics", "Bearer " + key.text());
    assertProblem(answer, 401, "bad-key");
    return answer.body();
  }

  private static void revoke(AccessKey key) {
    try {
      assertThat(LOCKSMITH.revoke(key.id())).isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void a_key_is_good_soon_after_it_was_made_and_bad_soon_after_it_was_revoked() throws Exception {
    AccessKey key = key("passing", Role.AUDITOR);
    await(key, 200);
    revoke(key);
    await(key, 401);
  }

  private static void await(AccessKey key, int status) throws InterruptedException {
    long start = System.nanoTime();
    int last = 0;
    while (last != status && System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
      Thread.sleep(50);
      last = call("GET", "/metrics", "Bearer " + key.text()).statusCode();
    }
    assertThat(last).isEqualTo(status);
  }

  @Test
  void a_caller_can_ask_who_it_is() {
    assertThat(call("GET", "/v1/me", null).body())
        .isEqualTo("{\"name\":null,\"roles\":[],\"keys\":true}");
    assertThat(call("GET", "/v1/me", bearer(Role.PUBLISHER)).body())
        .isEqualTo(
            "{\"name\":\"the publisher\",\"roles\":[\"analyst\",\"publisher\"],\"keys\":true}");
    assertThat(call("GET", "/v1/me", bearer(Role.ADMIN)).body())
        .contains("[\"crm\",\"analyst\",\"publisher\",\"auditor\",\"admin\"]");
    assertProblem(call("GET", "/v1/me", "Bearer nonsense"), 401, "bad-key");
  }

  @Test
  void the_head_of_an_answer_is_for_whoever_may_have_the_answer() {
    assertThat(call("HEAD", "/metrics", null).statusCode()).isEqualTo(401);
    assertThat(call("HEAD", "/metrics", bearer(Role.AUDITOR)).statusCode()).isEqualTo(200);
    assertThat(call("HEAD", "/health/live", null).statusCode()).isEqualTo(200);
  }

  @Test
  void a_bad_key_is_no_matter_where_none_is_asked_for() {
    assertThat(call("GET", "/health/ready", "Bearer nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_served_nowhere_is_not_found_with_or_without_a_key() {
    assertProblem(call("GET", "/v1/secrets", null), 404, "not-found");
    assertProblem(call("PUT", "/v1/decide", null), 405, "method-not-allowed");
  }

  @Test
  void nothing_of_a_body_is_waited_for_before_a_caller_is_refused() throws IOException {
    try (RawClient client = new RawClient(SERVER.port())) {
      String head =
          head("POST /v1/decide")
              + "Content-Type: application/json\r\nExpect: 100-continue\r\n"
              + "Content-Length: 500000\r\n\r\n";
      assertThat(client.send(head).reply().status()).isEqualTo(401);
    }
  }

  @Test
  void a_caller_that_is_refused_amid_a_large_body_still_reads_why() {
    HttpRequest.Builder request =
        to("/v1/decide")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[8 * 1024 * 1024]));
    assertProblem(TheService.send(request), 401, "no-key");
  }

  @Test
  void with_keys_it_is_no_matter_by_which_name_or_from_which_page_one_calls() throws IOException {
    try (RawClient client = new RawClient(SERVER.port())) {
      String request =
          "POST /v1/decide HTTP/1.1\r\nHost: clientele.example.com\r\n"
              + "Origin: https://crm.example.com\r\nSec-Fetch-Site: cross-site\r\n"
              + "Content-Type: application/json\r\nAuthorization: "
              + bearer(Role.CRM)
              + "\r\nContent-Length: "
              + CUSTOMER.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + CUSTOMER;
      assertThat(client.send(request).reply().status()).isEqualTo(200);
    }
  }

  @Test
  void every_refusal_is_counted_by_its_reason() {
    call("POST", "/v1/decide", null);
    call("POST", "/v1/decide", bearer(Role.AUDITOR));
    call("POST", "/v1/decide", "Bearer nonsense");
    answerTo(new AccessKey("aaaaaaaaaaaa", keyOf(Role.CRM).secret()));
    assertThat(call("GET", "/metrics", bearer(Role.ANALYST)).body())
        .contains("clientele_access_refused_total{reason=\"no-key\"}")
        .contains("clientele_access_refused_total{reason=\"role\"}")
        .contains("clientele_access_refused_total{reason=\"malformed\"}")
        .contains("clientele_access_refused_total{reason=\"unknown\"}")
        .contains("clientele_requests_refused_total{problem=\"lacks-role\"}");
  }
}
