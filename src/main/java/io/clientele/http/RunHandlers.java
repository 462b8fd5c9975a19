package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.book.BookJob;
import io.clientele.book.Books;
import io.clientele.run.RunFolder;
import io.clientele.run.RunJob;
import io.clientele.run.RunJson;
import io.clientele.run.RunProgress;
import io.clientele.run.Runs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code /v1/runs}: every customer of a book decided, and what was found. */
final class RunHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  private final Books books;
  private final Runs runs;
  private final CalledRuns called;

  RunHandlers(Books books, Runs runs) {
    this.books = books;
    this.runs = runs;
    this.called = new CalledRuns(runs);
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/runs", this::start);
    routes.get("/v1/runs", this::list);
    routes.get("/v1/runs/{id}", this::run);
    routes.delete("/v1/runs/{id}", this::stop);
    routes.post("/v1/runs/{id}/resume", this::resume);
    routes.get("/v1/runs/{id}/files/{name}", this::file);
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
    RunJob job = called.run(call);
    Answer.json(call, OK, out -> write(job, out));
  }

  static void write(RunJob job, JsonGenerator out) throws IOException {
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
    String id = called.run(call).run().id().text();
    runs.stop(id);
    call.res().setStatus(NO_CONTENT);
  }

  private void resume(Context call) throws IOException {
    String id = called.run(call).run().id().text();
    RunJob job = runs.goOn(id).orElseThrow(() -> Refusal.noSuchRun(id));
    Answer.json(call, ACCEPTED, out -> write(job, out));
  }

  private void file(Context call) throws IOException {
    RunJob job = called.done(call);
    RunFolder folder = runs.folder(job.run().id());
    String name = call.pathParam("name");
    Path file =
        List.of(folder.decisions(), folder.customers(), folder.actions()).stream()
            .filter(each -> each.endsWith(name))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(call.path()));
    Download.send(call, file, job.run().id() + "-" + name);
  }
}
