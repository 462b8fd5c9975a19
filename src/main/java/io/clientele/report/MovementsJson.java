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

/** Writes what changed between two runs as JSON. */
public final class MovementsJson {

  private final Movements movements;
  private final JsonGenerator out;
  private final boolean named;
  private final long most;

  private MovementsJson(Movements movements, JsonGenerator out, boolean named, long most) {
    this.movements = movements;
    this.out = out;
    this.named = named;
    this.most = most;
  }

  /**
   * Writes it without the customers behind each move, and of every list the largest customers.
   *
   * @param most of a list
   */
  public static void brief(Movements movements, int most, JsonGenerator out) throws IOException {
    new MovementsJson(movements, out, false, most).write();
  }

  /**
   * Writes it with the customers behind every move, indented and ended by a line break; the stream
   * stays open.
   */
  public static void write(Movements movements, OutputStream to) throws IOException {
    try (JsonGenerator out =
        new JsonFactory()
            .createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      new MovementsJson(movements, out, true, Long.MAX_VALUE).write();
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
    lists();
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
      if (named && cell.isMove()) {
        movers("who", movements.movers(field, cell));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void lists() throws IOException {
    List<Mover> joined = movements.joined();
    List<Mover> left = movements.left();
    List<Mover> entered = movements.enteredRiskList();
    List<Mover> off = movements.leftRiskList();
    out.writeObjectFieldStart("totals");
    out.writeNumberField("joined", joined.size());
    out.writeNumberField("left", left.size());
    out.writeNumberField("enteredRiskList", entered.size());
    out.writeNumberField("leftRiskList", off.size());
    out.writeEndObject();
    movers("joined", joined);
    movers("left", left);
    out.writeObjectFieldStart("riskList");
    movers("entered", entered);
    movers("left", off);
    out.writeEndObject();
  }

  private void movers(String name, List<Mover> movers) throws IOException {
    out.writeArrayFieldStart(name);
    for (Mover each : movers.stream().limit(most).toList()) {
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
      out.writeObjectFieldStart("title");
      out.writeStringField("en", each.english());
      out.writeStringField("zh", each.chinese());
      out.writeEndObject();
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
