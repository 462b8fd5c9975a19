package io.clientele.http;

import static io.clientele.access.Role.ADMIN;
import static io.clientele.access.Role.ANALYST;
import static io.clientele.access.Role.AUDITOR;
import static io.clientele.access.Role.CRM;
import static io.clientele.access.Role.PUBLISHER;

import io.clientele.access.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which keys open a call. A call that stands in no line here stays shut as soon as there are keys.
 *
 * @param open whether no key is asked for
 * @param roles any one of which will do; those that imply one of them will too
 */
record Door(boolean open, Set<Role> roles) {

  private static final Door OPEN = new Door(true, Set.of());

  /** Any key opens it. */
  private static final Door HELD_BY_ALL = new Door(false, EnumSet.allOf(Role.class));

  /** No key opens it, not even an administrator's: it was forgotten, which somebody should see. */
  static final Door SHUT = new Door(false, Set.of());

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}|<[^>]*>");

  private static final Map<String, Door> DOORS = new HashMap<>();

  static {
    put(OPEN, "GET /", "GET /page/{}", "GET /v1/me");
    put(OPEN, "GET /health/live", "GET /health/ready");
    put(OPEN, "GET /openapi.json", "GET /docs", "GET /docs/{}");
    put(HELD_BY_ALL, "GET /metrics");
    put(of(CRM), "POST /v1/decide", "POST /v1/decide/batch");
    put(of(CRM, ANALYST), "POST /v1/try");
    put(of(ANALYST), "POST /v1/tables/check", "POST /v1/tables/diff");
    put(of(ANALYST), "GET /v1/tables/{}/scenarios");
    put(of(ANALYST, AUDITOR), "GET /v1/releases", "GET /v1/releases/{}");
    put(of(ANALYST, AUDITOR), "GET /v1/releases/{}/tables", "GET /v1/releases/{}/diff/{}");
    put(of(ANALYST, AUDITOR), "GET /v1/releases/{}/workbooks/{}");
    put(of(PUBLISHER), "POST /v1/releases", "POST /v1/releases/{}/rollback");
    put(of(ANALYST), "POST /v1/previews", "GET /v1/previews/{}", "DELETE /v1/previews/{}");
    put(of(ANALYST), "GET /v1/previews/{}/movers");
    put(of(ANALYST), "POST /v1/books", "POST /v1/runs", "POST /v1/runs/{}/resume");
    put(of(ANALYST), "DELETE /v1/runs/{}");
    put(of(ANALYST, AUDITOR), "GET /v1/books", "GET /v1/books/{}", "GET /v1/books/{}/files/{}");
    put(of(ANALYST, AUDITOR), "GET /v1/runs", "GET /v1/runs/{}", "GET /v1/runs/{}/files/{}");
    put(of(ANALYST, AUDITOR), "GET /v1/runs/{}/summary", "GET /v1/runs/{}/customers");
    put(of(ANALYST, AUDITOR), "GET /v1/runs/{}/customers/{}", "GET /v1/runs/{}/comparison");
    put(of(ANALYST, AUDITOR), "GET /v1/runs/{}/report.xlsx", "GET /v1/runs/{}/report.html");
    put(of(ANALYST, AUDITOR), "GET /v1/runs/{}/report.pdf");
    put(of(AUDITOR), "GET /v1/decisions", "GET /v1/decisions/{}");
    put(of(AUDITOR), "GET /v1/decisions/{}/explanation", "POST /v1/decisions/{}/replay");
    put(of(AUDITOR), "GET /v1/decisions/{}/near-misses", "POST /v1/decisions/{}/counterfactuals");
    put(of(AUDITOR), "GET /v1/customers/{}/history");
    put(of(AUDITOR), "GET /v1/log", "POST /v1/log/verify", "POST /v1/log/replay");
    put(HELD_BY_ALL, "GET /v1/log/head");
    put(of(ADMIN), "POST /v1/log/erasures");
    put(of(ANALYST, AUDITOR), "GET /v1/actions", "GET /v1/actions/{}");
    put(of(CRM, ANALYST), "POST /v1/actions/{}/outcome", "POST /v1/actions/outcomes");
    put(of(AUDITOR), "GET /v1/webhooks", "GET /v1/webhooks/dead-letters");
    put(of(ADMIN), "POST /v1/webhooks/dead-letters/{}/retry");
  }

  Door {
    roles = Collections.unmodifiableSet(roles);
  }

  private static Door of(Role... roles) {
    return new Door(false, EnumSet.copyOf(Arrays.asList(roles)));
  }

  private static void put(Door door, String... calls) {
    for (String each : calls) {
      DOORS.put(each, door);
    }
  }

  /**
   * The door of a call.
   *
   * @param path as it was registered, with whatever names for its parameters
   */
  static Door of(String method, String path) {
    boolean plain = path.indexOf('{') < 0 && path.indexOf('<') < 0;
    String shape = plain ? path : PARAMETER.matcher(path).replaceAll("{}");
    return DOORS.getOrDefault(method + " " + shape, SHUT);
  }

  boolean isShut() {
    return !open && roles.isEmpty();
  }

  /**
   * Whether somebody may pass.
   *
   * @param held roles, with those implied
   */
  boolean lets(Set<Role> held) {
    return open || !Collections.disjoint(roles, held);
  }
}
