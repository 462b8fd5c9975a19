package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.audit.EntryExport;
import io.clientele.audit.EntryJson;
import io.clientele.audit.History;
import io.clientele.audit.HistoryJson;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /v1/decisions} and a customer's history: the recorded decisions, searched and exported.
 */
final class DecisionSearchHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(DecisionSearchHandlers.class);

  private static final int OK = 200;
  private static final String CSV = "text/csv; charset=utf-8";

  private final Archive archive;
  private final Clock clock;

  DecisionSearchHandlers(Archive archive, Clock clock) {
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
      export(EntryExport.CSV, query.filter(), CSV, "decisions.csv", call);
    } else if (DecisionQuery.NDJSON.equals(query.format()) || accept.startsWith(MediaType.NDJSON)) {
      export(EntryExport.NDJSON, query.filter(), MediaType.NDJSON, "decisions.ndjson", call);
    } else {
      page(query, call);
    }
  }

  private void page(DecisionQuery query, Context call) throws IOException {
    Page page = records().query(query.filter(), query.after(), query.limit());
    String next = page.next() == null ? null : page.next().text();
    linkTo(next, call);
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

  private static void linkTo(@Nullable String next, Context call) {
    if (next != null) {
      call.res().setHeader("Link", "<" + Links.with(call, "after", next) + ">; rel=\"next\"");
    }
  }

  private LogReader records() {
    return archive.log().records();
  }

  /** Any length, straight through; whoever reads slowly holds up nobody. */
  private void export(EntryExport export, Filter filter, String type, String name, Context call) {
    call.res().setHeader("Content-Type", type);
    call.res().setHeader("Content-Disposition", "attachment; filename=\"" + name + '"');
    try {
      export.write(records(), filter, call.res().getOutputStream());
    } catch (IOException | UncheckedIOException gone) {
      LOG.info("export {} broke off: {}", RequestId.of(call.res()), gone.toString());
      Connections.cut(call.req());
    }
  }

  private void history(Context call) throws IOException {
    String customer = call.pathParam("id");
    HistoryQuery query = HistoryQuery.of(call.queryParamMap());
    History history =
        History.of(customer, query.after(), query.limit(), archive)
            .orElseThrow(() -> Refusal.unknownCustomer(customer));
    linkTo(history.next() == null ? null : history.next().text(), call);
    Answer.json(call, OK, out -> HistoryJson.write(history, out));
  }
}
