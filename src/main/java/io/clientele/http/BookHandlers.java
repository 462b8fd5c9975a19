package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.book.Book;
import io.clientele.book.BookJob;
import io.clientele.book.BookRequest;
import io.clientele.book.Books;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code /v1/books}: raw files in, the facts of every customer out. */
final class BookHandlers {

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final List<String> FILES =
      List.of(Book.FACTS, Book.QUARANTINE, "lookalikes.csv", Book.REPORT);

  private final Books books;

  BookHandlers(Books books) {
    this.books = books;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/books", this::start);
    routes.get("/v1/books", this::list);
    routes.get("/v1/books/{id}", this::book);
    routes.get("/v1/books/{id}/files/{name}", this::file);
  }

  private void start(Context call) throws IOException {
    Path incoming = books.receive();
    BookJob job = null;
    try {
      BookRequest request = BookUpload.read(call, incoming);
      job = books.start(incoming, request);
    } finally {
      if (job == null) {
        books.forget(incoming);
      }
    }
    BookJob started = job;
    call.res().setHeader("Location", "/v1/books/" + started.id());
    Answer.json(call, ACCEPTED, out -> write(started, out));
  }

  private void list(Context call) throws IOException {
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("books");
          for (BookJob each : books.all()) {
            write(each, out);
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private void book(Context call) throws IOException {
    BookJob job = find(call);
    Answer.json(call, OK, out -> write(job, out));
  }

  private void write(BookJob job, JsonGenerator out) throws IOException {
    BookJob.Status status = job.status();
    out.writeStartObject();
    out.writeStringField("id", job.id().text());
    out.writeStringField("asOf", job.asOf().toString());
    out.writeStringField("state", status.state().name().toLowerCase(Locale.ROOT));
    out.writeObjectFieldStart("progress");
    out.writeStringField("reading", status.role());
    out.writeNumberField("rows", status.rows());
    out.writeEndObject();
    out.writeArrayFieldStart("faults");
    for (String fault : status.faults()) {
      out.writeString(fault);
    }
    out.writeEndArray();
    out.writeFieldName("report");
    if (status.state() == BookJob.State.DONE) {
      out.writeRawValue(
          new String(
              Files.readAllBytes(books.open(job).folder().resolve(Book.REPORT)),
              StandardCharsets.UTF_8));
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  private void file(Context call) throws IOException {
    BookJob job = find(call);
    String name = call.pathParam("name");
    if (!FILES.contains(name)) {
      throw Refusal.notFound(call.path());
    }
    if (job.status().state() != BookJob.State.DONE) {
      throw Refusal.notDone("book %s isn't made yet; ask for its state first".formatted(job.id()));
    }
    Download.send(call, books.open(job).folder().resolve(name), job.id() + "-" + name);
  }

  private BookJob find(Context call) {
    String id = call.pathParam("id");
    return books.find(id).orElseThrow(() -> Refusal.noSuchBook(id));
  }
}
