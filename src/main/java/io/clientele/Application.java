package io.clientele;

import com.fasterxml.uuid.Generators;
import io.clientele.access.LiveKeys;
import io.clientele.book.Books;
import io.clientele.customer.CustomerReader;
import io.clientele.http.HttpServer;
import io.clientele.preview.Previews;
import io.clientele.release.Release;
import io.clientele.release.Releases;
import io.clientele.run.Runs;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Scoring;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The running service, with all its parts. */
final class Application implements AutoCloseable {

  /** How long requests in flight may take once the service stops. */
  private static final Duration LAST_CALL = Duration.ofSeconds(30);

  private final Releases releases;
  private final DecisionRecord record;
  private final Batches batches;
  private final Previews previews;
  private final Books books;
  private final Runs runs;
  private final HttpServer server;

  private Application(
      Releases releases,
      DecisionRecord record,
      Batches batches,
      Previews previews,
      Books books,
      Runs runs,
      HttpServer server) {
    this.releases = releases;
    this.record = record;
    this.batches = batches;
    this.previews = previews;
    this.books = books;
    this.runs = runs;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param releases closed with the application, or here where it can't start
   * @throws io.clientele.decisionlog.LogFault where the decision log can't be opened
   * @throws io.clientele.http.CannotListen where the address is taken or forbidden
   */
  static Application start(
      Settings settings, LiveKeys keys, Releases releases, OpeningLog log, Clock clock)
      throws IOException {
    DecisionRecord record = null;
    Application started = null;
    try {
      record = DecisionRecord.in(log.take(), settings, releases, clock);
      started = serve(settings, keys, releases, record, clock);
      return started;
    } finally {
      if (started == null) {
        if (record != null) {
          record.close();
        }
        releases.close();
      }
    }
  }

  private static Application serve(
      Settings settings, LiveKeys keys, Releases releases, DecisionRecord record, Clock clock)
      throws IOException {
    Scoring scoring = new Scoring(releases.active(), clock, Generators.timeBasedEpochGenerator());
    Intake intake = new Intake(new CustomerReader(clock), scoring);
    Batches batches = new Batches(intake);
    Previews previews =
        new Previews(
            settings.data().resolve("previews"), clock, () -> UUID.randomUUID().toString());
    Books books = new Books(settings.data().resolve("books"));
    Runs runs =
        new Runs(
            settings.data().resolve("runs"),
            releases,
            record.recorder(),
            record.keptOfRuns(),
            clock,
            Generators.timeBasedEpochGenerator());
    HttpServer server =
        HttpServer.start(
            new HttpServer.Settings(
                settings.host(),
                settings.port(),
                settings.data().resolve("spool"),
                LAST_CALL,
                Program.version()),
            keys,
            new HttpServer.Parts(
                intake,
                batches,
                releases,
                previews,
                record.recorder(),
                record.archive(),
                record.webhooks(),
                books,
                runs,
                clock));
    return new Application(releases, record, batches, previews, books, runs, server);
  }

  int port() {
    return server.port();
  }

  Release release() {
    return releases.active().get();
  }

  /** Lets the requests in flight finish, then stops. */
  @Override
  public void close() {
    server.close();
    batches.close();
    previews.close();
    books.close();
    runs.close();
    record.close();
    releases.close();
  }
}
