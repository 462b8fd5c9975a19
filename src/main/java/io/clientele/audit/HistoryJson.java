package io.clientele.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.audit.History.Point;
import io.clientele.decision.Assessment;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.ResultField;
import io.clientele.decision.Style;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a customer's history as JSON. */
public final class HistoryJson {

  private final JsonGenerator out;

  private HistoryJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes a history as a JSON object. */
  public static void write(History history, JsonGenerator out) throws IOException {
    new HistoryJson(out).write(history);
  }

  private void write(History history) throws IOException {
    out.writeStartObject();
    out.writeStringField("customerId", history.customerId());
    out.writeArrayFieldStart("entries");
    for (Point point : history.entries()) {
      write(point);
    }
    out.writeEndArray();
    out.writeStringField("next", history.next() == null ? null : history.next().text());
    out.writeBooleanField("complete", history.complete());
    out.writeEndObject();
  }

  private void write(Point point) throws IOException {
    out.writeStartObject();
    out.writeStringField("decisionId", point.kept().id().toString());
    out.writeStringField("decidedAt", point.kept().decidedAt().toString());
    out.writeStringField("asOf", point.kept().asOf().toString());
    DecisionJson.writeRelease(Archive.ref(point.kept()), out);
    out.writeObjectFieldStart("results");
    for (Results.Result each : Results.of(point.kept().tags()).results()) {
      out.writeStringField(each.path(), each.code());
    }
    out.writeEndObject();
    figures(point.assessment());
    out.writeArrayFieldStart("moved");
    for (Move move : point.moves()) {
      write(move);
    }
    out.writeEndArray();
    causes(point.moves());
    out.writeEndObject();
  }

  private void figures(@Nullable Assessment found) throws IOException {
    out.writeObjectFieldStart("figures");
    if (found != null) {
      figure("value.score", found.value() == null ? null : found.value().score());
      figure("composite.score", found.composite() == null ? null : found.composite().score());
      figure(
          "risk.points", found.risk() == null ? null : BigDecimal.valueOf(found.risk().points()));
    }
    out.writeEndObject();
  }

  private void figure(String path, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      out.writeFieldName(path);
      out.writeNumber(Style.JSON.show(value));
    }
  }

  private void write(Move move) throws IOException {
    out.writeStartObject();
    result(move.field(), move.from(), move.to());
    out.writeArrayFieldStart("steps");
    for (Move.Step step : move.steps()) {
      out.writeStartObject();
      out.writeStringField("cause", name(step.cause()));
      out.writeStringField("from", step.from());
      out.writeStringField("to", step.to());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void result(ResultField field, @Nullable String from, @Nullable String to)
      throws IOException {
    out.writeStringField("field", field.path());
    out.writeStringField("from", from);
    out.writeStringField("to", to);
  }

  /** Which causes had a share in any move; null where nothing moved. */
  private void causes(List<Move> moves) throws IOException {
    if (moves.isEmpty()) {
      out.writeNullField("causes");
      return;
    }
    out.writeObjectFieldStart("causes");
    for (Cause cause : Cause.values()) {
      boolean shares =
          moves.stream()
              .flatMap(move -> move.steps().stream())
              .anyMatch(step -> step.cause() == cause);
      out.writeBooleanField(name(cause), shares);
    }
    out.writeEndObject();
  }

  private static String name(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT);
  }
}
