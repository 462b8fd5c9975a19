package io.clientele.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.ResultField;
import io.clientele.run.RunJson;
import io.clientele.run.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what changed between two runs as JSON, with the customers behind every move. */
public final class MovementsJson {

  private final Movements movements;
  private final JsonGenerator out;

  private MovementsJson(Movements movements, JsonGenerator out) {
    this.movements = movements;
    this.out = out;
  }

  /** Writes it, indented and ended by a line break; the stream stays open. */
  public static void write(Movements movements, OutputStream to) throws IOException {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      new MovementsJson(movements, out).write();
      out.writeRaw('\n');
    }
  }

  private void write() throws IOException {
    out.writeStartObject();
    run("earlier", movements.earlier());
    run("later", movements.later());
    out.writeArrayFieldStart("migrations");
    for (ResultField field : ResultField.values()) {
      migration(field);
    }
    out.writeEndArray();
    movers("joined", movements.joined());
    movers("left", movements.left());
    out.writeObjectFieldStart("riskList");
    movers("entered", movements.enteredRiskList());
    movers("left", movements.leftRiskList());
    out.writeEndObject();
    actions();
    progress();
    effects();
    out.writeEndObject();
  }

  private void run(String name, RunRecord run) throws IOException {
    out.writeObjectFieldStart(name);
    RunJson.write(run, out);
    out.writeEndObject();
  }

  private void migration(ResultField field) throws IOException {
    out.writeStartObject();
    out.writeStringField("result", field.path());
    out.writeArrayFieldStart("cells");
    for (MigrationCell cell : movements.migration(field).cells()) {
      out.writeStartObject();
      code("before", cell.before());
      code("after", cell.after());
      out.writeNumberField("customers", cell.customers());
      amount("amountBefore", cell.amountBefore());
      amount("amountAfter", cell.amountAfter());
      if (cell.isMove()) {
        movers("who", movements.movers(field, cell));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void movers(String name, List<Mover> movers) throws IOException {
    out.writeArrayFieldStart(name);
    for (Mover each : movers) {
      out.writeStartObject();
      out.writeStringField("customerId", each.customerId());
      out.writeStringField("name", each.name());
      code("before", each.before());
      code("after", each.after());
      amount("amountBefore", each.amountBefore());
      amount("amountAfter", each.amountAfter());
      out.writeStringField("decisionBefore", each.decisionBefore());
      out.writeStringField("decisionAfter", each.decisionAfter());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void actions() throws IOException {
    out.writeArrayFieldStart("actions");
    for (ActionChange each : movements.actions()) {
      out.writeStartObject();
      out.writeStringField("action", each.action());
      out.writeNumberField("added", each.added());
      out.writeNumberField("kept", each.kept());
      out.writeNumberField("dropped", each.dropped());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void progress() throws IOException {
    out.writeArrayFieldStart("progress");
    for (Progress each : movements.progress()) {
      out.writeStartObject();
      out.writeStringField("action", each.action());
      out.writeNumberField("done", each.done());
      out.writeNumberField("dropped", each.dropped());
      out.writeNumberField("overdue", each.overdue());
      out.writeNumberField("open", each.open());
      amount("completed", each.completed());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void effects() throws IOException {
    out.writeArrayFieldStart("effects");
    for (Effect each : movements.effects()) {
      out.writeStartObject();
      out.writeStringField("group", each.group().name());
      out.writeNumberField("customers", each.customers());
      out.writeNumberField("boughtSince", each.boughtSince());
      amount("repeatRate", each.repeatRate());
      amount("churn", each.churn());
      amount("amountBefore", each.amountBefore());
      amount("amountAfter", each.amountAfter());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void code(String name, String code) throws IOException {
    out.writeStringField(name, code.isEmpty() ? null : code);
  }

  private void amount(String name, @Nullable BigDecimal amount) throws IOException {
    out.writeFieldName(name);
    if (amount == null) {
      out.writeNull();
    } else {
      out.writeNumber(amount.toPlainString());
    }
  }
}
