package io.clientele.http;

import io.clientele.decision.Firing;
import io.clientele.decision.RowRule;
import io.clientele.release.Release;
import io.clientele.scoring.Intake;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Problem;
import io.clientele.webhook.Counts;
import io.clientele.webhook.Webhooks;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the service counts, for Prometheus. */
final class Metrics implements AutoCloseable {

  private static final String DECIDED = "decided";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Counter> decisions = new ConcurrentHashMap<>();
  private final Map<String, Counter> batchLines = new ConcurrentHashMap<>();
  private final Map<String, Counter> refused = new ConcurrentHashMap<>();
  private final Map<String, Counter> accessRefused = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> rowsFired = new ConcurrentHashMap<>();
  private final Timer duration;
  private final MultiGauge ruleset;
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final Intake intake;

  Metrics(Intake intake, @Nullable Webhooks webhooks) {
    this.intake = intake;
    if (webhooks != null) {
      watch(webhooks);
    }
    duration =
        Timer.builder("clientele.decision.duration")
            .description("time to answer one call of /v1/decide")
            .serviceLevelObjectives(
                Duration.ofNanos(100_000),
                Duration.ofNanos(250_000),
                Duration.ofNanos(500_000),
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(25),
                Duration.ofMillis(100),
                Duration.ofSeconds(1))
            .register(registry);
    ruleset =
        MultiGauge.builder("clientele.ruleset")
            .description("the release that decides; always 1")
            .register(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    gc.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  private void watch(Webhooks webhooks) {
    events("delivered", webhooks.counts(), Counts::delivered);
    events("failed", webhooks.counts(), Counts::failed);
    events("dead", webhooks.counts(), Counts::dead);
    Gauge.builder("clientele.webhook.waiting", webhooks, Webhooks::waiting)
        .description("entries of the log that wait for the receiver furthest behind")
        .register(registry);
  }

  private void events(String outcome, Counts counts, ToDoubleFunction<Counts> count) {
    FunctionCounter.builder("clientele.webhook.events", counts, count)
        .description("events delivered, attempts failed, events given up for now")
        .tag("outcome", outcome)
        .register(registry);
  }

  /** Counts the answer to one call. */
  void decided(Outcome outcome, long nanos) {
    duration.record(nanos, TimeUnit.NANOSECONDS);
    count(decisions, "clientele.decisions", "answers of /v1/decide", outcome);
  }

  /** Counts the answer to one line of a batch. */
  void line(Outcome outcome) {
    count(batchLines, "clientele.batch.lines", "answers of /v1/decide/batch", outcome);
  }

  /** Counts a request that was refused before anything was decided. */
  void refused(Problem problem) {
    String description = "requests refused before anything was decided, by the problem's type";
    count(refused, "clientele.requests.refused", description, "problem", problem.type());
  }

  /**
   * Counts a request that was not let in.
   *
   * @param reason one of a few words
   */
  void accessRefused(String reason) {
    String description = "requests that were not let in";
    count(accessRefused, "clientele.access.refused", description, "reason", reason);
  }

  private void count(
      Map<String, Counter> counters, String name, String description, String tag, String value) {
    counters
        .computeIfAbsent(
            value,
            each ->
                Counter.builder(name).description(description).tag(tag, each).register(registry))
        .increment();
  }

  private void count(
      Map<String, Counter> counters, String name, String description, Outcome outcome) {
    String result = outcome instanceof Outcome.Refused no ? no.problem().type() : DECIDED;
    count(counters, name, description, "outcome", result);
    if (outcome instanceof Outcome.Decided decided) {
      decided.decision().decided().explanation().forEach(this::fired);
    }
  }

  private void fired(Firing firing) {
    if (firing.rule() instanceof RowRule row) {
      LongAdder count = rowsFired.get(row.table());
      (count == null ? rowsFired.computeIfAbsent(row.table(), this::counterOfTable) : count)
          .increment();
    }
  }

  /** Counts an attempt to change the active release. */
  void published(String outcome) {
    Counter.builder("clientele.publishes")
        .description("attempts to change the active release")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  private LongAdder counterOfTable(String table) {
    LongAdder count = new LongAdder();
    FunctionCounter.builder("clientele.rows.fired", count, LongAdder::sum)
        .description("rows of decision tables that fired")
        .tag("table", table)
        .register(registry);
    return count;
  }

  /** {@code GET /metrics}. */
  void handle(Context call) throws IOException {
    Release release = intake.release();
    ruleset.register(
        List.of(
            MultiGauge.Row.of(
                Tags.of("release", "" + release.number(), "digest", release.digest()), 1)),
        true);
    ByteArrayOutputStream body = Answer.buffer();
    registry.scrape(body);
    Answer.send(call, 200, "text/plain; version=0.0.4; charset=utf-8", body);
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }
}
