package io.clientele.decision;

import static io.clientele.decision.DecisionJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes what the models found, model by model; what can't be assessed as null. */
final class AssessmentJson {

  private final JsonGenerator out;

  AssessmentJson(JsonGenerator out) {
    this.out = out;
  }

  void write(Assessment found) throws IOException {
    derived(found.derived());
    model("rfm", found.rfm(), this::rfm);
    model("value", found.value(), this::value);
    model("risk", found.risk(), this::risk);
    out.writeStringField("quadrant", found.quadrant());
    model("composite", found.composite(), this::composite);
    model("account", found.account(), this::account);
    model("priority", found.priority(), this::priority);
    model("icp", found.icp(), this::icp);
    model("clv", found.clv(), this::clv);
    model("health", found.health(), this::health);
    model("loyalty", found.loyalty(), this::loyalty);
    actions(found);
    notAssessed(found);
  }

  private interface Fields<T> {
    void write(T model) throws IOException;
  }

  private <T> void model(String name, @Nullable T model, Fields<T> fields) throws IOException {
    out.writeFieldName(name);
    if (model == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    fields.write(model);
    out.writeEndObject();
  }

  private void derived(Derived derived) throws IOException {
    out.writeObjectFieldStart("derived");
    number(out, "recencyDays", derived.recencyDays());
    number(out, "cooperationMonths", derived.cooperationMonths());
    number(out, "cooperationYears", derived.cooperationYears());
    number(out, "averageOrderValue", derived.averageOrderValue());
    number(out, "amountDrop", derived.amountDrop());
    number(out, "interactionDrop", derived.interactionDrop());
    number(out, "activity", derived.activity());
    number(out, "interactionsPerMonth", derived.interactionsPerMonth());
    number(out, "complaintRate", derived.complaintRate());
    number(out, "intervalRatio", derived.intervalRatio());
    number(out, "daysSinceInteraction", derived.daysSinceInteraction());
    out.writeEndObject();
  }

  private void rfm(Rfm rfm) throws IOException {
    model("recency", rfm.recency(), this::letter);
    model("frequency", rfm.frequency(), this::letter);
    model("monetary", rfm.monetary(), this::letter);
    out.writeStringField("segment", rfm.segment());
  }

  private void letter(Rfm.Letter letter) throws IOException {
    out.writeNumberField("score", letter.score());
    out.writeStringField("band", letter.band());
  }

  private void value(Value value) throws IOException {
    number(out, "index", value.index());
    number(out, "score", value.score());
    out.writeStringField("class", value.valueClass());
  }

  private void risk(Risk risk) throws IOException {
    out.writeNumberField("points", risk.points());
    out.writeStringField("level", risk.level());
    out.writeArrayFieldStart("factors");
    for (Risk.Factor factor : risk.factors()) {
      out.writeStartObject();
      out.writeStringField("factor", factor.factor());
      out.writeNumberField("points", factor.points());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void composite(Composite composite) throws IOException {
    number(out, "current", composite.current());
    number(out, "growth", composite.growth());
    number(out, "stability", composite.stability());
    number(out, "strategic", composite.strategic());
    number(out, "score", composite.score());
    out.writeStringField("level", composite.level());
  }

  private void account(Account account) throws IOException {
    number(out, "score", account.score());
    out.writeStringField("tier", account.tier());
  }

  private void priority(Priority priority) throws IOException {
    out.writeNumberField("recency", priority.recency());
    out.writeNumberField("frequency", priority.frequency());
    out.writeNumberField("monetary", priority.monetary());
    out.writeNumberField("standing", priority.standing());
    out.writeNumberField("score", priority.score());
    out.writeStringField("level", priority.level());
  }

  private void icp(Icp icp) throws IOException {
    out.writeNumberField("score", icp.score());
    out.writeStringField("fit", icp.fit());
  }

  private void clv(Clv clv) throws IOException {
    number(out, "retention", clv.retention());
    number(out, "amount", clv.amount());
    out.writeStringField("segment", clv.segment());
  }

  private void health(Health health) throws IOException {
    number(out, "score", health.score());
    out.writeStringField("band", health.band());
  }

  private void loyalty(Loyalty loyalty) throws IOException {
    out.writeStringField("band", loyalty.band());
    out.writeFieldName("points");
    if (loyalty.points() == null) {
      out.writeNull();
    } else {
      out.writeNumber(loyalty.points());
    }
  }

  private void actions(Assessment found) throws IOException {
    out.writeArrayFieldStart("actions");
    for (Action action : found.actions()) {
      out.writeStartObject();
      out.writeStringField("action", action.action());
      out.writeNumberField("rank", action.rank());
      out.writeObjectFieldStart("title");
      out.writeStringField("en", action.title().en());
      out.writeStringField("zh", action.title().zh());
      out.writeEndObject();
      out.writeStringField("ownerRole", action.ownerRole());
      out.writeStringField("owner", action.owner());
      out.writeStringField("cadence", action.cadence());
      out.writeStringField("channel", action.channel());
      out.writeStringField("dueOn", action.dueOn().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void notAssessed(Assessment found) throws IOException {
    out.writeArrayFieldStart("notAssessed");
    for (NotAssessed gap : found.notAssessed()) {
      out.writeStartObject();
      out.writeStringField("model", gap.model());
      out.writeArrayFieldStart("missing");
      for (String fact : gap.missing()) {
        out.writeString(fact);
      }
      out.writeEndArray();
      out.writeBooleanField("partial", gap.partial());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
