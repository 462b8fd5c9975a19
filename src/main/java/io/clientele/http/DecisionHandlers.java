package io.clientele.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.audit.Archive;
import io.clientele.audit.EntryCsv;
import io.clientele.audit.EntryJson;
import io.clientele.audit.History;
import io.clientele.audit.HistoryJson;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /v1/decisions} and a customer's history: the recorded decisions, searched and exported.
 */
final class DecisionHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionHandlers.class);

  private static final int OK = 200;
  private static final int LONGEST_HISTORY = 200;
  private static final String CSV = "text/csv; charset=utf-8";
  private static final JsonFactory JSON = new JsonFactory();

  private final Archive archive;
  private final Clock clock;

  DecisionHandlers(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/decisions", this::search);
    routes.get("/v1/customers/{id}/history", this::history);
  }

  private void search(Context call) throws IOException {
    DecisionQuery query = DecisionQuery.of(call.queryParamMap(), clock);
    String accept = String.valueOf(call.req().getHeader("Accept"));
    if (DecisionQuery.CSV.equals(query.format()) || accept.startsWith("text/csv")) {
      export(call, CSV, "decisions.csv", out -> csv(query.filter(), out));
    } else if (DecisionQuery.NDJSON.equals(query.format()) || accept.startsWith(MediaType.NDJSON)) {
      export(call, MediaType.NDJSON, "decisions.ndjson", out -> lines(query.filter(), out));
    } else {
      page(query, call);
    }
  }

  private void page(DecisionQuery query, Context call) throws IOException {
    Page page = records().query(query.filter(), query.after(), query.limit());
    String next = page.next() == null ? null : page.next().text();
    if (next != null) {
      call.res().setHeader("Link", "<" + Links.with(call, "after", next) + ">; rel=\"next\"");
    }
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("decisions");
          for (var each : page.entries()) {
            EntryJson.write(each, out);
          }
          out.writeEndArray();
          out.writeStringField("next", next);
          out.writeBooleanField("complete", !page.timedOut());
          out.writeEndObject();
        });
  }

  private LogReader records() {
    return archive.log().records();
  }

  private interface Export {
    void write(OutputStream out) throws IOException;
  }

  /** Any length, straight through; whoever reads slowly holds up nobody. */
  private static void export(Context call, String type, String name, Export export) {
    call.res().setHeader("Content-Type", type);
    call.res().setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
    try {
      export.write(call.res().getOutputStream());
    } catch (IOException | UncheckedIOException gone) {
      LOG.info("export {} broke off: {}", RequestId.of(call.res()), gone.toString());
      Connections.cut(call.req());
    }
  }

  private void lines(Filter filter, OutputStream to) throws IOException {
    JsonGenerator out =
        JSON.createGenerator(to)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setRootValueSeparator(null);
    records()
        .export(
            filter,
            kept -> {
              try {
                EntryJson.write(kept, out);
                out.writeRaw('\n');
              } catch (IOException gone) {
                throw new UncheckedIOException(gone);
              }
            });
    out.close();
  }

  private void csv(Filter filter, OutputStream to) throws IOException {
    try (EntryCsv csv = new EntryCsv(to)) {
      records()
          .export(
              filter,
              kept -> {
                try {
                  csv.write(kept);
                } catch (IOException gone) {
                  throw new UncheckedIOException(gone);
                }
              });
    }
  }

  private void history(Context call) throws IOException {
    String customer = call.pathParam("id");
    var kept = records().history(customer, LONGEST_HISTORY);
    if (kept.isEmpty()) {
      throw Refusal.unknownCustomer(customer);
    }
    History history = History.of(customer, kept, archive);
    Answer.json(call, OK, out -> HistoryJson.write(history, out));
  }
}
