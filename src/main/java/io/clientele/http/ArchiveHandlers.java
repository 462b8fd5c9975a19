package io.clientele.http;

import io.clientele.action.Actions;
import io.clientele.audit.Archive;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The auditors' calls; a service that records nothing answers each of them by saying so. */
final class ArchiveHandlers {

  private static final List<String> GETS =
      List.of(
          "/v1/decisions",
          "/v1/decisions/{id}",
          "/v1/decisions/{id}/explanation",
          "/v1/decisions/{id}/near-misses",
          "/v1/customers/{id}/history",
          "/v1/actions",
          "/v1/actions/{id}",
          "/v1/log",
          "/v1/log/head");

  private static final List<String> POSTS =
      List.of(
          "/v1/decisions/{id}/replay",
          "/v1/decisions/{id}/counterfactuals",
          "/v1/actions/{id}/outcome",
          "/v1/actions/outcomes",
          "/v1/log/verify",
          "/v1/log/replay",
          "/v1/log/erasures");

  private final @Nullable Archive archive;
  private final Clock clock;

  ArchiveHandlers(@Nullable Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    if (archive == null) {
      Handler refuse =
          call -> {
            throw Refusal.noLog();
          };
      GETS.forEach(path -> routes.get(path, refuse));
      POSTS.forEach(path -> routes.post(path, refuse));
      return;
    }
    new DecisionSearchHandlers(archive, clock).addTo(routes);
    new DecisionHandler(archive, new FormNames(Forms.shipped())).addTo(routes);
    new WhatIfHandlers(archive, Forms.shipped()).addTo(routes);
    routes.post("/v1/log/replay", new ReplayHandler(archive, clock));
    new ActionHandlers(archive, new Actions(archive.log(), clock), clock).addTo(routes);
    new LogHandlers(archive.log(), clock).addTo(routes);
  }
}
