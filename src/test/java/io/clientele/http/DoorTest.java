package io.clientele.http;

import static io.clientele.access.Role.ADMIN;
import static io.clientele.access.Role.ANALYST;
import static io.clientele.access.Role.AUDITOR;
import static io.clientele.access.Role.CRM;
import static io.clientele.access.Role.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  private static Set<Role> letIn(Door door) {
    EnumSet<Role> in = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values())
        .filter(each -> door.lets(Role.withImplied(Set.of(each))))
        .forEach(in::add);
    return in;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/{file}",
        "/page/<file>",
        "/v1/me",
        "/health/live",
        "/health/ready",
        "/docs",
        "/docs/{asset}",
        "/openapi.json"
      })
  void some_calls_ask_for_no_key(String path) {
    assertThat(Door.of("GET", path).open()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/decide, CRM",
    "POST, /v1/decide/batch, CRM",
    "POST, /v1/try, CRM ANALYST PUBLISHER",
    "POST, /v1/tables/check, ANALYST PUBLISHER",
    "POST, /v1/tables/diff, ANALYST PUBLISHER",
    "GET, /v1/tables/{table}/scenarios, ANALYST PUBLISHER",
    "GET, /v1/releases, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/releases/{n}, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/releases/{n}/tables, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/releases/{n}/workbooks/{file}, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/releases/{a}/diff/{b}, ANALYST PUBLISHER AUDITOR",
    "POST, /v1/releases, PUBLISHER",
    "POST, /v1/releases/{n}/rollback, PUBLISHER",
    "POST, /v1/previews, ANALYST PUBLISHER",
    "GET, /v1/previews/{id}, ANALYST PUBLISHER",
    "DELETE, /v1/previews/{id}, ANALYST PUBLISHER",
    "GET, /v1/previews/{id}/movers, ANALYST PUBLISHER",
    "GET, /v1/runs/{id}/customers/{customer}, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/runs/{id}/comparison, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/runs/{id}/report.xlsx, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/runs/{id}/report.pdf, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/decisions, AUDITOR",
    "GET, /v1/decisions/{id}, AUDITOR",
    "GET, /v1/decisions/{id}/explanation, AUDITOR",
    "GET, /v1/decisions/{id}/near-misses, AUDITOR",
    "POST, /v1/decisions/{id}/counterfactuals, AUDITOR",
    "POST, /v1/decisions/{id}/replay, AUDITOR",
    "GET, /v1/customers/{id}/history, AUDITOR",
    "GET, /v1/log, AUDITOR",
    "POST, /v1/log/verify, AUDITOR",
    "POST, /v1/log/replay, AUDITOR",
    "GET, /v1/log/head, CRM ANALYST PUBLISHER AUDITOR",
    "POST, /v1/log/erasures, ADMIN",
    "GET, /v1/actions, ANALYST PUBLISHER AUDITOR",
    "GET, /v1/actions/{id}, ANALYST PUBLISHER AUDITOR",
    "POST, /v1/actions/{id}/outcome, CRM ANALYST PUBLISHER",
    "POST, /v1/actions/outcomes, CRM ANALYST PUBLISHER",
    "GET, /v1/webhooks, AUDITOR",
    "GET, /v1/webhooks/dead-letters, AUDITOR",
    "POST, /v1/webhooks/dead-letters/{id}/retry, ADMIN",
    "GET, /metrics, CRM ANALYST PUBLISHER AUDITOR",
  })
  void each_call_is_for_its_roles_and_an_administrator(String method, String path, String roles) {
    EnumSet<Role> expected = EnumSet.of(ADMIN);
    Arrays.stream(roles.split(" ")).map(Role::valueOf).forEach(expected::add);
    Door door = Door.of(method, path);
    assertThat(door.open()).isFalse();
    assertThat(letIn(door)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/secrets", "PUT, /v1/decide", "GET, /v1/decide", "GET, /v1/releases/1"})
  void what_no_line_names_is_shut_to_everybody(String method, String path) {
    assertThat(letIn(Door.of(method, path))).isEmpty();
  }

  @Test
  void a_publisher_is_an_analyst_and_an_administrator_is_everything() {
    assertThat(Role.withImplied(Set.of(PUBLISHER))).containsExactly(ANALYST, PUBLISHER);
    assertThat(Role.withImplied(Set.of(ADMIN))).containsExactly(Role.values());
    assertThat(Role.withImplied(Set.of(CRM, AUDITOR))).containsExactly(CRM, AUDITOR);
  }
}
