package io.clientele.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.audit.Archive;
import io.clientele.customer.Customer;
import io.clientele.customer.Fault;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Kept;
import io.clientele.release.Release;
import io.clientele.ruleset.TableFault;
import io.clientele.table.Forms;
import io.clientele.whatif.Counterfactual;
import io.clientele.whatif.CounterfactualJson;
import io.clientele.whatif.Counterfactuals;
import io.clientele.whatif.Goal;
import io.clientele.whatif.GoalReader;
import io.clientele.whatif.NearMiss;
import io.clientele.whatif.NearMissJson;
import io.clientele.whatif.NearMisses;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nearly happened to a customer, and what would move one; by the release that decided. */
final class WhatIfHandlers {

  private static final int OK = 200;

  private final Archive archive;
  private final RecordedCall recorded;
  private final Forms forms;
  private final GoalReader goals;

  WhatIfHandlers(Archive archive, Forms forms) {
    this.archive = archive;
    this.recorded = new RecordedCall(archive);
    this.forms = forms;
    this.goals = new GoalReader(forms);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/decisions/{id}/near-misses", this::nearMisses);
    routes.post("/v1/decisions/{id}/counterfactuals", this::counterfactuals);
  }

  /** A recorded customer and what decides about it. */
  private record Subject(Customer customer, Release release) {}

  private Subject subject(Context call) {
    Kept kept = recorded.kept(call);
    Content content = recorded.content(kept);
    Release release =
        archive.release(kept).orElseThrow(() -> Refusal.notReplayed(Archive.releaseMissing(kept)));
    return new Subject(archive.customer(content), release);
  }

  private void nearMisses(Context call) throws IOException {
    Subject subject = subject(call);
    try {
      List<NearMiss> misses = NearMisses.of(subject.customer, subject.release.ruleset(), forms);
      Answer.json(
          call,
          OK,
          out -> {
            out.writeStartObject();
            out.writeFieldName("nearMisses");
            NearMissJson.write(misses, out);
            out.writeEndObject();
          });
    } catch (TableFault gap) {
      throw Refusal.notReplayed(String.valueOf(gap.getMessage()));
    }
  }

  private void counterfactuals(Context call) throws IOException {
    Goal goal = goal(JsonBody.read(call, List.of("goal")).path("goal"));
    Subject subject = subject(call);
    Counterfactual answer =
        Counterfactuals.of(subject.customer, goal, subject.release.ruleset(), forms);
    Answer.json(call, OK, out -> CounterfactualJson.write(answer, forms, out));
  }

  private Goal goal(JsonNode wanted) {
    if (!wanted.isObject() && !wanted.isMissingNode()) {
      throw Refusal.badField(
          "goal: it is no object; give results with codes, {\"quadrant\": \"STAR\"}");
    }
    Map<String, String> codes = new LinkedHashMap<>();
    wanted
        .properties()
        .forEach(
            each -> {
              if (!each.getValue().isTextual()) {
                throw Refusal.badField(
                    "goal: %s has no text for a code; give one such as \"STAR\""
                        .formatted(Quote.of(each.getKey())));
              }
              codes.put(each.getKey(), each.getValue().asText());
            });
    GoalReader.Reading reading = goals.read(codes);
    if (reading instanceof GoalReader.Reading.Good good) {
      return good.goal();
    }
    throw Refusal.badGoal(
        ((GoalReader.Reading.Bad) reading)
            .faults().stream()
                .map(
                    each ->
                        new Fault(
                            each.path().isEmpty() ? "/goal" : "/goal/" + each.path(),
                            each.code(),
                            each.message()))
                .toList());
  }
}
