package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.book.BookJob;
import io.clientele.book.Books;
import io.clientele.report.CustomerQuery;
import io.clientele.report.Figures;
import io.clientele.report.FiguresJson;
import io.clientele.run.RunFolder;
import io.clientele.run.RunJob;
import io.clientele.run.RunJson;
import io.clientele.run.RunProgress;
import io.clientele.run.RunResults;
import io.clientele.run.Runs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v1/runs}: every customer of a book decided, and what was found. */
final class RunHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  private final Books books;
  private final Runs runs;

  RunHandlers(Books books, Runs runs) {
    this.books = books;
    this.runs = runs;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/runs", this::start);
    routes.get("/v1/runs", this::list);
    routes.get("/v1/runs/{id}", this::run);
    routes.delete("/v1/runs/{id}", this::stop);
    routes.post("/v1/runs/{id}/resume", this::resume);
    routes.get("/v1/runs/{id}/files/{name}", this::file);
    routes.get("/v1/runs/{id}/summary", this::summary);
    routes.get("/v1/runs/{id}/customers", this::customers);
  }

  private void start(Context call) throws IOException {
    JsonNode body = JsonBody.read(call, List.of("book"));
    String id = JsonBody.text(body, "book");
    BookJob book = books.find(id).orElseThrow(() -> Refusal.noSuchBook(id));
    if (book.status().state() != BookJob.State.DONE) {
      throw Refusal.notDone("book %s isn't made; ask for its state first".formatted(book.id()));
    }
    RunJob job = runs.start(books.open(book));
    call.res().setHeader("Location", "/v1/runs/" + job.run().id());
    Answer.json(call, ACCEPTED, out -> write(job, out));
  }

  private void list(Context call) throws IOException {
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("runs");
          for (RunJob each : runs.all()) {
            write(each, out);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private void run(Context call) throws IOException {
    RunJob job = find(call);
    Answer.json(call, OK, out -> write(job, out));
  }

  private static void write(RunJob job, JsonGenerator out) throws IOException {
    out.writeStartObject();
    RunJson.write(job.run(), out);
    out.writeStringField("state", job.state().name().toLowerCase(Locale.ROOT));
    out.writeStringField("why", job.why().isEmpty() ? null : job.why());
    RunProgress progress = job.progress();
    out.writeObjectFieldStart("progress");
    out.writeNumberField("settled", progress.soFar());
    out.writeNumberField("perSecond", Math.round(progress.perSecond()));
    out.writeNumberField("secondsLeft", progress.secondsLeft());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void stop(Context call) throws IOException {
    String id = find(call).run().id().text();
    runs.stop(id);
    call.res().setStatus(NO_CONTENT);
  }

  private void resume(Context call) throws IOException {
    String id = find(call).run().id().text();
    RunJob job = runs.goOn(id).orElseThrow(() -> Refusal.noSuchRun(id));
    Answer.json(call, ACCEPTED, out -> write(job, out));
  }

  private void file(Context call) throws IOException {
    RunJob job = done(call);
    RunFolder folder = runs.folder(job.run().id());
    String name = call.pathParam("name");
    Path file =
        List.of(folder.decisions(), folder.customers(), folder.actions()).stream()
            .filter(each -> each.endsWith(name))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(call.path()));
    Download.send(call, file, job.run().id() + "-" + name);
  }

  private void summary(Context call) throws IOException {
    RunJob job = done(call);
    try (RunResults results = RunResults.open(runs.folder(job.run().id()))) {
      Answer.json(
          call,
          OK,
          out -> {
            out.writeStartObject();
            out.writeFieldName("run");
            write(job, out);
            FiguresJson.write(new Figures(results), out);
            out.writeEndObject();
          });
    }
  }

  private void customers(Context call) throws IOException {
    CustomerQuery query = CustomerQueryForm.of(call.queryParamMap());
    RunJob job = done(call);
    try (RunResults results = RunResults.open(runs.folder(job.run().id()))) {
      CustomerQuery.Found found = query.in(results);
      Answer.json(call, OK, out -> write(found, out));
    }
  }

  private static void write(CustomerQuery.Found found, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("total", found.total());
    out.writeArrayFieldStart("customers");
    for (Map<String, @Nullable Object> customer : found.customers()) {
      out.writeStartObject();
      for (Map.Entry<String, @Nullable Object> each : customer.entrySet()) {
        out.writeFieldName(each.getKey());
        write(each.getValue(), out);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      BigDecimal shortest = number.stripTrailingZeros();
      out.writeRawValue(
          shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString());
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else {
      out.writeString(value.toString());
    }
  }

  private RunJob find(Context call) {
    String id = call.pathParam("id");
    return runs.find(id).orElseThrow(() -> Refusal.noSuchRun(id));
  }

  private RunJob done(Context call) {
    RunJob job = find(call);
    if (job.state() != RunJob.State.DONE) {
      throw Refusal.notDone("run %s isn't done; ask for its state first".formatted(job.run().id()));
    }
    return job;
  }
}
