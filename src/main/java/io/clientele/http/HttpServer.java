package io.clientele.http;

import io.clientele.access.LiveKeys;
import io.clientele.audit.Archive;
import io.clientele.book.Books;
import io.clientele.preview.Previews;
import io.clientele.release.Releases;
import io.clientele.run.Runs;
import io.clientele.scoring.Batches;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Recorder;
import io.clientele.webhook.Webhooks;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service over HTTP: set up here, in one place. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private static final int MOST_THREADS = 128;
  private static final int FEWEST_THREADS = 8;
  private static final int THREADS_IDLE_MILLIS = 60_000;

  /** Bytes of all header lines. */
  private static final int LARGEST_HEADER = 16 * 1024;

  private static final long IDLE_MILLIS = 30_000;

  /**
   * Where to listen and what to say of oneself.
   *
   * @param port 0 for any that is free
   * @param spoolFolder where batches may wait, and reports until they are whole
   * @param lastCall how long requests in flight may take once the service stops
   */
  public record Settings(
      String host, int port, Path spoolFolder, Duration lastCall, String version) {}

  /**
   * What the server answers with.
   *
   * @param recorder takes each decision before it is answered
   * @param archive the recorded decisions; null where none are recorded
   * @param webhooks who tells others of recorded decisions; null where nobody does
   * @param clock whose time zone says when a day begins
   */
  public record Parts(
      Intake intake,
      Batches batches,
      Releases releases,
      Previews previews,
      Recorder recorder,
      @Nullable Archive archive,
      @Nullable Webhooks webhooks,
      Books books,
      Runs runs,
      Clock clock) {}

  private final Settings settings;
  private final LiveKeys keys;
  private final Metrics metrics;
  private final RequestId ids = new RequestId();
  private final GracefulHandler graceful = new GracefulHandler();
  private final Javalin javalin;

  private HttpServer(Settings settings, LiveKeys keys, Parts parts) {
    this.settings = settings;
    this.keys = keys;
    this.metrics = new Metrics(parts.intake, parts.webhooks);
    this.javalin = Javalin.create(config -> configure(config, parts));
  }

  /**
   * Starts to serve.
   *
   * @param keys who may call; where there are none, this machine alone
   * @throws CannotListen where the address is taken or forbidden
   */
  public static HttpServer start(Settings settings, LiveKeys keys, Parts parts) throws IOException {
    Spool.clear(settings.spoolFolder);
    HttpServer server = new HttpServer(settings, keys, parts);
    server.listen();
    return server;
  }

  private void listen() {
    try {
      javalin.start();
    } catch (JavalinException failure) {
      metrics.close();
      throw new CannotListen(
          "%s:%d can't be listened on (%s): choose another --port or --host"
              .formatted(settings.host, settings.port, reason(failure)),
          failure);
    }
  }

  private static String reason(JavalinException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof BindException || failure instanceof JavalinBindException
        ? "it is taken, or not allowed"
        : String.valueOf(root.getMessage());
  }

  private void configure(JavalinConfig config, Parts parts) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.javaLangErrorHandler(Problems::fatal);
    config.jetty.threadPool =
        new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS, THREADS_IDLE_MILLIS);
    config.jetty.modifyServer(this::configure);
    config.jetty.modifyHttpConfiguration(this::configure);
    config.jetty.addConnector(this::connector);
    routes(config.routes, parts);
  }

  private void routes(RoutesConfig routes, Parts parts) {
    Guard guard = new Guard(keys, metrics, this::routeOfGet);
    routes.beforeMatched(guard);
    new MeHandler(guard).addTo(routes);
    Intake intake = parts.intake;
    Recorder recorder = parts.recorder;
    routes.post("/v1/decide", new DecideHandler(intake, recorder, parts.archive, metrics::decided));
    routes.post("/v1/try", DecideHandler.unrecorded(intake));
    routes.post(
        "/v1/decide/batch",
        new BatchHandler(parts.batches, recorder, metrics, settings.spoolFolder));
    routes.post("/v1/tables/check", new CheckHandler(parts.releases));
    new ReleaseHandlers(parts.releases, metrics).addTo(routes);
    routes.get(ScenariosHandler.PATH, new ScenariosHandler(intake));
    new DiffHandlers(parts.releases).addTo(routes);
    new PreviewHandlers(parts.previews, parts.releases, parts.archive).addTo(routes);
    new ArchiveHandlers(parts.archive, parts.clock).addTo(routes);
    new BookHandlers(parts.books).addTo(routes);
    new RunHandlers(parts.books, parts.runs).addTo(routes);
    new WebhookHandlers(parts.webhooks).addTo(routes);
    new RunResultHandlers(parts.runs).addTo(routes);
    new RunReportHandlers(parts.runs, settings.spoolFolder).addTo(routes);
    routes.get("/metrics", metrics::handle);
    new HealthHandlers(intake, parts.archive).addTo(routes);
    new DocsHandlers(settings.version).addTo(routes);
    new PageHandlers().addTo(routes);
    new Problems(metrics).answer(routes);
  }

  private Optional<String> routeOfGet(String path) {
    return Optional.ofNullable(
            javalin.unsafe.internalRouter.findFirstHttpHandlerEntry(HandlerType.GET, path))
        .map(found -> found.endpoint.path);
  }

  /** Every call that is served, as method and path. */
  Stream<String> calls() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint)
        .filter(each -> each.method.isHttpMethod())
        .map(each -> each.method.name() + " " + each.path);
  }

  private void configure(Server server) {
    server.setHandler(graceful);
    server.setErrorHandler(new JettyProblems(ids, metrics));
    server.setStopTimeout(0); // close has waited already
  }

  private void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LARGEST_HEADER);
    http.addCustomizer(ids);
    http.addCustomizer(new SecurityHeaders());
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host);
    connector.setPort(settings.port);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** Answers 503 from now on, waits for the requests in flight, then stops. */
  @Override
  public void close() {
    awaitLastCall();
    try {
      javalin.stop();
    } catch (JavalinException failed) {
      LOG.warn("the server did not stop in order: {}", reason(failed));
    }
    metrics.close();
  }

  private void awaitLastCall() {
    try {
      graceful.shutdown().get(settings.lastCall.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      LOG.warn("requests in flight were cut off after {}", settings.lastCall);
    } catch (ExecutionException failed) {
      LOG.warn("requests in flight could not be waited for", failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
