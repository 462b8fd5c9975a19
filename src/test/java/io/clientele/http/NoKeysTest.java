package io.clientele.http;

import static io.clientele.http.TheService.CUSTOMER;
import static io.clientele.http.TheService.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in where there are no keys. */
class NoKeysTest {

  private static RawClient.Reply decide(String host, String... headers) throws IOException {
    int length = CUSTOMER.getBytes(StandardCharsets.UTF_8).length;
    String request =
        "POST /v1/decide HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n".formatted(host)
            + "Content-Length: %d\r\n".formatted(length)
            + String.join("", headers)
            + "\r\n"
            + CUSTOMER;
    try (RawClient client = new RawClient(TheService.port())) {
      return client.send(request).reply();
    }
  }

  private static void assertRefused(RawClient.Reply reply, String type) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(403);
    assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    assertThat(reply.text()).contains("urn:clientele:problem:" + type);
  }

  @Test
  void whoever_calls_is_local_and_may_do_everything() {
    assertThat(get("/v1/me").body())
        .isEqualTo(
            "{\"name\":\"local\",\"roles\":[\"crm\",\"analyst\",\"publisher\",\"auditor\",\"admin\"],"
                + "\"keys\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:8080", "a.localhost"})
  void a_name_of_this_machine_is_answered(String host) throws IOException {
    assertThat(decide(host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "example.com:8080",
        "127.0.0.1.example.com",
        "localhost.example.com",
        "10.0.0.7",
        "clientele",
      })
  void a_name_that_was_made_to_point_here_is_refused(String host) throws IOException {
    assertRefused(decide(host), "foreign-host");
  }

  @Test
  void reading_under_such_a_name_is_refused_too() throws IOException {
    for (String path : new String[] {"/metrics", "/v1/me", "/health/live", "/docs"}) {
      try (RawClient client = new RawClient(TheService.port())) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: example.com\r\n\r\n";
        assertRefused(client.send(request).reply(), "foreign-host");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://example.com",
        "Origin: null",
        "Origin: http://localhost:3000",
        "Origin: http://127.0.0.1:8080",
        "Origin: localhost:8080",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: something-new",
      })
  void a_page_from_elsewhere_is_refused(String header) throws IOException {
    assertRefused(decide("localhost:8080", header + "\r\n"), "foreign-origin");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin: http://localhost:8080,",
    "Origin: https://LOCALHOST:8080,",
    "Sec-Fetch-Site: same-origin,",
    "Sec-Fetch-Site: same-origin, Origin: null",
    "Sec-Fetch-Site: none,",
  })
  void our_own_page_and_a_client_that_is_no_page_are_answered(String one, String other)
      throws IOException {
    String more = other == null ? "" : other + "\r\n";
    assertThat(decide("localhost:8080", one + "\r\n", more).status()).isEqualTo(200);
  }

  @Test
  void a_link_from_elsewhere_may_be_followed() throws IOException {
    try (RawClient client = new RawClient(TheService.port())) {
      String request =
          "GET /docs HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n\r\n";
      assertThat(client.send(request).reply().status()).isEqualTo(200);
    }
  }

  @Test
  void a_key_that_nobody_asked_for_does_no_harm() throws IOException {
    assertThat(decide("localhost", "Authorization: Bearer nonsense\r\n").status()).isEqualTo(200);
  }

  @Test
  void what_was_refused_before_it_was_decided_is_counted_by_problem() throws IOException {
    decide("example.com");
    TheService.post("/v1/decide", "text/plain", CUSTOMER);
    TheService.decide(CUSTOMER + " ".repeat(1024 * 1024));
    TheService.post("/v1/decide?x", "application/json", CUSTOMER);
    get("/nothing");
    try (RawClient client = new RawClient(TheService.port())) {
      client.send("NONSENSE\r\n\r\n").reply();
    }
    assertThat(get("/metrics").body())
        .contains("clientele_requests_refused_total{problem=\"foreign-host\"}")
        .contains("clientele_requests_refused_total{problem=\"unsupported-type\"}")
        .contains("clientele_requests_refused_total{problem=\"too-large\"}")
        .contains("clientele_requests_refused_total{problem=\"bad-query\"}")
        .contains("clientele_requests_refused_total{problem=\"not-found\"}")
        .contains("clientele_requests_refused_total{problem=\"bad-request\"}")
        .contains("clientele_access_refused_total{reason=\"foreign-host\"}")
        .doesNotContain("clientele_requests_refused_total{problem=\"bad-facts\"}");
  }
}
