package io.clientele.whatif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.customer.Fact;
import io.clientele.table.Forms;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what would move a customer, for a program to read. */
public final class CounterfactualJson {

  private final FactWords words;
  private final JsonGenerator out;

  private CounterfactualJson(FactWords words, JsonGenerator out) {
    this.words = words;
    this.out = out;
  }

  /** Writes an answer as a JSON object, of one of three verdicts. */
  public static void write(Counterfactual answer, Forms forms, JsonGenerator out)
      throws IOException {
    new CounterfactualJson(new FactWords(forms), out).write(answer);
  }

  private void write(Counterfactual answer) throws IOException {
    out.writeStartObject();
    codes("goal", answer.goal().codes());
    if (answer instanceof Counterfactual.Reachable reachable) {
      reachable(reachable);
    } else if (answer instanceof Counterfactual.NotReachable notReachable) {
      notReachable(notReachable);
    } else {
      out.writeStringField("verdict", "reached");
    }
    out.writeNumberField("decisions", answer.decisions());
    out.writeEndObject();
  }

  private void reachable(Counterfactual.Reachable answer) throws IOException {
    out.writeStringField("verdict", "reachable");
    out.writeArrayFieldStart("sets");
    for (ChangeSet set : answer.sets()) {
      out.writeStartObject();
      number("effort", set.effort());
      changes("changes", set.changes());
      changes("carried", set.carried());
      codes("results", set.results());
      NearMissJson.text("text", set.text(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeBooleanField("complete", answer.complete());
  }

  private void notReachable(Counterfactual.NotReachable answer) throws IOException {
    out.writeStringField("verdict", "not-reachable");
    NearMissJson.text("because", answer.text(), out);
    out.writeArrayFieldStart("obstacles");
    for (Counterfactual.Obstacle each : answer.obstacles()) {
      write(each);
    }
    out.writeEndArray();
    changes("closest", answer.closest());
    strings("atLimit", answer.atLimit().stream().map(Fact::place).toList());
    strings("fixed", answer.fixed());
    strings("unknown", answer.unknown());
    out.writeBooleanField("complete", answer.complete());
  }

  private void write(Counterfactual.Obstacle obstacle) throws IOException {
    out.writeStartObject();
    out.writeStringField("model", obstacle.row().form().model());
    out.writeStringField("rule", obstacle.row().toString());
    NearMissJson.source(obstacle.row(), obstacle.cell(), out);
    out.writeStringField("fact", obstacle.input().name());
    NearMissJson.value("value", obstacle.actual(), out);
    out.writeStringField("condition", obstacle.condition());
    number("distance", obstacle.distance());
    strings("rows", obstacle.rows());
    NearMissJson.text("text", obstacle.text(), out);
    out.writeEndObject();
  }

  private void changes(String name, List<ChangeSet.Change> changes) throws IOException {
    out.writeArrayFieldStart(name);
    for (ChangeSet.Change change : changes) {
      out.writeStartObject();
      out.writeStringField("fact", change.fact().place());
      out.writeStringField("pointer", change.fact().pointer());
      NearMissJson.text("label", words.name(change.fact()), out);
      NearMissJson.value("from", change.from(), out);
      NearMissJson.value("to", change.to(), out);
      if (change.effort() != null) {
        number("effort", change.effort());
      }
      NearMissJson.text("text", words.change(change), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void codes(String name, Map<String, String> codes) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> each : new TreeMap<>(codes).entrySet()) {
      out.writeStringField(each.getKey(), each.getValue());
    }
    out.writeEndObject();
  }

  private void strings(String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  private void number(String name, @Nullable BigDecimal number) throws IOException {
    NearMissJson.value(name, number, out);
  }
}
