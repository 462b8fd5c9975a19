package io.clientele;

import io.clientele.audit.Archive;
import io.clientele.customer.CustomerReader;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Filter;
import io.clientele.release.PastReleases;
import io.clientele.release.Releases;
import io.clientele.run.Kept;
import io.clientele.scoring.LogRecorder;
import io.clientele.scoring.Recorder;
import io.clientele.webhook.Limits;
import io.clientele.webhook.Secret;
import io.clientele.webhook.SecretFile;
import io.clientele.webhook.WebhookFault;
import io.clientele.webhook.Webhooks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision log with what writes it and what reads it.
 *
 * @param archive null where nothing is recorded
 * @param webhooks null where nobody is told
 */
record DecisionRecord(
    @Nullable DecisionLog log,
    @Nullable PastReleases past,
    Recorder recorder,
    @Nullable Archive archive,
    @Nullable Retention retention,
    @Nullable Webhooks webhooks)
    implements AutoCloseable {

  /** Records in a log, which is closed with this; empty for nowhere. */
  static DecisionRecord in(
      Optional<DecisionLog> opened, Settings settings, Releases releases, Clock clock) {
    if (opened.isEmpty()) {
      return new DecisionRecord(null, null, Recorder.NONE, null, null, null);
    }
    DecisionLog log = opened.get();
    Webhooks webhooks;
    try {
      webhooks = webhooks(log, settings, clock);
    } catch (WebhookFault fault) {
      log.close();
      throw fault;
    }
    PastReleases past = new PastReleases(releases);
    return new DecisionRecord(
        log,
        past,
        new LogRecorder(log),
        new Archive(log, past, new CustomerReader(clock)),
        settings.retain() == null ? null : new Retention(log, settings.retain(), clock),
        webhooks);
  }

  private static @Nullable Webhooks webhooks(DecisionLog log, Settings settings, Clock clock) {
    if (settings.webhooks().isEmpty()) {
      return null;
    }
    Secret given = settings.webhookSecret();
    Secret secret = given == null ? SecretFile.in(settings.data()) : given;
    return Webhooks.start(log, settings.webhooks(), secret, Limits.usual(), clock);
  }

  /** Finds what was recorded for a run. */
  Kept keptOfRuns() {
    return log == null
        ? Kept.NOTHING
        : (caller, customers) -> {
          Map<String, byte[]> decisions = new HashMap<>();
          customers.forEach(each -> decision(log, caller, each, decisions));
          return decisions;
        };
  }

  private static void decision(
      DecisionLog log, String caller, String customer, Map<String, byte[]> into) {
    Filter own = Filter.all().withCaller(caller).withCustomer(customer);
    for (io.clientele.decisionlog.Kept kept : log.records().query(own, null, 1).entries()) {
      Content content = kept.content();
      if (content != null) {
        into.put(customer, content.decision());
      }
    }
  }

  /** Writes out what waits, then closes the log. */
  @Override
  public void close() {
    if (retention != null) {
      retention.close();
    }
    if (webhooks != null) {
      webhooks.close();
    }
    if (log != null) {
      log.close();
    }
    if (past != null) {
      past.close();
    }
  }
}
