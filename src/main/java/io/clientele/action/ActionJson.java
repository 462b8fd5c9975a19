package io.clientele.action;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decisionlog.ActionOutcome;
import java.io.IOException;
import java.time.LocalDate;

/** Writes actions and their outcomes as JSON. */
public final class ActionJson {

  private ActionJson() {}

  /**
   * Writes an action as an object.
   *
   * @param today for its state
   */
  public static void write(Advised action, LocalDate today, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", action.id().toString());
    out.writeStringField("state", action.state(today).code());
    out.writeStringField("customerId", action.customerId());
    out.writeStringField("decisionId", action.id().decision().toString());
    out.writeStringField("decidedAt", action.entry().decidedAt().toString());
    out.writeStringField("run", action.run());
    out.writeBooleanField("current", action.current());
    out.writeStringField("action", action.id().code());
    out.writeNumberField("rank", action.rank());
    out.writeObjectFieldStart("title");
    out.writeStringField("en", action.english());
    out.writeStringField("zh", action.chinese());
    out.writeEndObject();
    out.writeStringField("ownerRole", action.ownerRole());
    out.writeStringField("owner", action.owner());
    out.writeStringField("cadence", action.cadence());
    out.writeStringField("channel", action.channel());
    out.writeStringField("dueOn", action.dueOn().toString());
    out.writeArrayFieldStart("outcomes");
    for (ActionOutcome each : action.outcomes()) {
      write(each, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Writes an outcome as an object. */
  public static void write(ActionOutcome outcome, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", outcome.number());
    out.writeStringField("outcome", outcome.result());
    out.writeStringField("at", outcome.at());
    out.writeStringField("by", outcome.by());
    out.writeStringField("why", outcome.why());
    out.writeStringField("recordedAt", outcome.recordedAt().toString());
    out.writeStringField("caller", outcome.caller());
    out.writeEndObject();
  }
}
