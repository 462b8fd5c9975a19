package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decision.Numbers;
import io.clientele.report.CustomerQuery;
import io.clientele.report.Figures;
import io.clientele.report.FiguresJson;
import io.clientele.report.Movements;
import io.clientele.report.MovementsJson;
import io.clientele.run.RunJob;
import io.clientele.run.RunResults;
import io.clientele.run.Runs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run found: figures, customers, and what changed since an earlier one. */
final class RunResultHandlers {

  private static final int OK = 200;

  /** Customers of a list of those who moved; more are asked for by what they were. */
  private static final int MOST_MOVED = 500;

  private final CalledRuns called;

  RunResultHandlers(Runs runs) {
    this.called = new CalledRuns(runs);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/runs/{id}/summary", this::summary);
    routes.get("/v1/runs/{id}/comparison", this::comparison);
    routes.get("/v1/runs/{id}/customers", this::customers);
    routes.get("/v1/runs/{id}/customers/{customer}", this::customer);
  }

  private void summary(Context call) throws IOException {
    RunJob job = called.done(call);
    try (RunResults results = called.open(job, null)) {
      Answer.json(
          call,
          OK,
          out -> {
            out.writeStartObject();
            out.writeFieldName("run");
            RunHandlers.write(job, out);
            FiguresJson.write(new Figures(results), out);
            out.writeEndObject();
          });
    }
  }

  private void comparison(Context call) throws IOException {
    String since = RunQuery.of(call.queryParamMap(), List.of(CustomerQueryForm.SINCE)).since();
    RunJob job = called.done(call);
    if (since == null) {
      throw Refusal.badQuery("query: there is no earlier run; give since with its id");
    }
    try (RunResults results = called.open(job, since)) {
      Movements movements = new Movements(results);
      Answer.json(call, OK, out -> MovementsJson.brief(movements, MOST_MOVED, out));
    }
  }

  private void customers(Context call) throws IOException {
    CustomerQuery query = CustomerQueryForm.of(call.queryParamMap());
    RunJob job = called.done(call);
    try (RunResults results = called.open(job, call.queryParam(CustomerQueryForm.SINCE))) {
      CustomerQuery.Found found = query.in(results);
      Answer.json(
          call,
          OK,
          out -> {
            out.writeStartObject();
            out.writeNumberField("total", found.total());
            rows("customers", found.customers(), out);
            out.writeEndObject();
          });
    }
  }

  private void customer(Context call) throws IOException {
    RunQuery.of(call.queryParamMap(), List.of());
    RunJob job = called.done(call);
    String id = call.pathParam("customer");
    try (RunResults results = called.open(job, null)) {
      List<Map<String, @Nullable Object>> found =
          results.all("SELECT * FROM customers WHERE \"customerId\" = ?", row -> row.columns(), id);
      if (found.isEmpty()) {
        throw Refusal.notInRun(id, job.run().id().text());
      }
      List<Map<String, @Nullable Object>> actions =
          results.all(
              "SELECT * FROM actions WHERE \"customerId\" = ? ORDER BY \"rank\", \"action\"",
              row -> row.columns(),
              id);
      Answer.json(
          call,
          OK,
          out -> {
            out.writeStartObject();
            out.writeFieldName("run");
            RunHandlers.write(job, out);
            out.writeFieldName("customer");
            row(found.get(0), out);
            rows("actions", actions, out);
            out.writeEndObject();
          });
    }
  }

  private static void rows(String name, List<Map<String, @Nullable Object>> rows, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Map<String, @Nullable Object> each : rows) {
      row(each, out);
    }
    out.writeEndArray();
  }

  private static void row(Map<String, @Nullable Object> row, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, @Nullable Object> each : row.entrySet()) {
      out.writeFieldName(each.getKey());
      write(each.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      out.writeRawValue(Numbers.plain(number));
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else {
      out.writeString(value.toString());
    }
  }
}
