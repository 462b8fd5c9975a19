package io.clientele.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.ResultField;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a run as JSON. */
public final class FiguresJson {

  /** More points than a chart can show apart help nobody. */
  private static final int MOST_POINTS = 500;

  private FiguresJson() {}

  /** Writes the figures as fields of the object that is open. */
  public static void write(Figures figures, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("kpis");
    kpis(figures.kpis(), out);
    out.writeEndObject();
    out.writeObjectFieldStart("shares");
    for (ResultField field : ResultField.values()) {
      out.writeArrayFieldStart(field.path());
      for (Share each : figures.shares(field)) {
        out.writeStartObject();
        out.writeStringField("code", each.code().isEmpty() ? null : each.code());
        out.writeNumberField("customers", each.customers());
        number("amount12m", each.amount12m(), out);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
    heatMap(figures, out);
    out.writeArrayFieldStart("pareto");
    for (ParetoPoint each : figures.pareto()) {
      out.writeStartObject();
      number("customers", each.customers(), out);
      number("sales", each.sales(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("valueByRisk");
    for (ValueRisk each : figures.valueByRisk(MOST_POINTS)) {
      out.writeStartObject();
      out.writeStringField("customerId", each.customerId());
      out.writeStringField("name", each.name());
      number("valueScore", each.valueScore(), out);
      out.writeNumberField("riskPoints", each.riskPoints());
      number("amount12m", each.amount12m(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void kpis(Kpis kpis, JsonGenerator out) throws IOException {
    out.writeNumberField("customers", kpis.customers());
    out.writeNumberField("buying", kpis.buying());
    number("amount12m", kpis.amount12m(), out);
    number("amountLast6m", kpis.amountLast6m(), out);
    number("amountPrev6m", kpis.amountPrev6m(), out);
    number("averageOrderValue", kpis.averageOrderValue(), out);
    number("clv", kpis.clv(), out);
    number("renewalRate", kpis.renewalRate(), out);
    number("health", kpis.health(), out);
    out.writeNumberField("atRisk", kpis.atRisk());
    number("amountAtRisk", kpis.amountAtRisk(), out);
    out.writeNumberField("actions", kpis.actions());
  }

  private static void heatMap(Figures figures, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("heatMap");
    for (HeatCell each : figures.heatMap()) {
      out.writeStartObject();
      out.writeStringField("recency", each.recency());
      out.writeStringField("frequency", each.frequency());
      out.writeStringField("monetary", each.monetary());
      out.writeNumberField("customers", each.customers());
      number("amount12m", each.amount12m(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void number(String name, @Nullable BigDecimal number, JsonGenerator out)
      throws IOException {
    out.writeFieldName(name);
    if (number == null) {
      out.writeNull();
    } else {
      out.writeRawValue(number.toPlainString());
    }
  }
}
