package io.clientele;

import com.fasterxml.uuid.Generators;
import io.clientele.access.LiveKeys;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.http.HttpServer;
import io.clientele.release.ActiveRelease;
import io.clientele.release.Release;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Scoring;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** The running service, with all its parts. */
final class Application implements AutoCloseable {

  /** How long requests in flight may take once the service stops. */
  private static final Duration LAST_CALL = Duration.ofSeconds(30);

  private final ActiveRelease active;
  private final Batches batches;
  private final HttpServer server;

  private Application(ActiveRelease active, Batches batches, HttpServer server) {
    this.active = active;
    this.batches = batches;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @throws io.clientele.http.CannotListen where the address is taken or forbidden
   */
  static Application start(Settings settings, LiveKeys keys, Release first) throws IOException {
    Clock clock = Clock.systemDefaultZone();
    ActiveRelease active = new ActiveRelease(first);
    Scoring scoring = new Scoring(active, clock, Generators.timeBasedEpochGenerator());
    Intake intake = new Intake(new CustomerReader(clock), scoring);
    Batches batches = new Batches(intake);
    first.ruleset().decide(Customer.unknown("warm-up", LocalDate.now(clock)));
    HttpServer server =
        HttpServer.start(
            new HttpServer.Settings(
                settings.host(),
                settings.port(),
                settings.data().resolve("spool"),
                LAST_CALL,
                Program.version()),
            keys,
            intake,
            batches);
    return new Application(active, batches, server);
  }

  int port() {
    return server.port();
  }

  Release release() {
    return active.get();
  }

  /** Lets the requests in flight finish, then stops. */
  @Override
  public void close() {
    server.close();
    batches.close();
    active.get().ruleset().close();
  }
}
