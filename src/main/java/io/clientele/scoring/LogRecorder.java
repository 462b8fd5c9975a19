package io.clientele.scoring;

import io.clientele.customer.Customer;
import io.clientele.customer.CustomerJson;
import io.clientele.decision.Decision;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.DecisionTags;
import io.clientele.decision.Explain;
import io.clientele.decision.ExplanationBytes;
import io.clientele.decisionlog.Appended;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Entry;
import io.clientele.decisionlog.Hash;
import io.clientele.decisionlog.IdempotencyKey;
import io.clientele.decisionlog.LogUnavailable;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Records decisions in the decision log. */
public final class LogRecorder implements Recorder {

  /** Longer than the log itself lets an entry wait. */
  private static final long PATIENCE_SECONDS = 60;

  private static final Duration SOON = Duration.ofSeconds(5);

  private final DecisionLog log;

  /** A recorder of decisions in a log, as made by the log's engine. */
  public LogRecorder(DecisionLog log) {
    this.log = log;
  }

  @Override
  public Recording begin(Decision decision, String caller, @Nullable IdempotencyKey key) {
    Entry entry = entry(decision, caller);
    CompletableFuture<Appended> appended = key == null ? log.append(entry) : log.append(entry, key);
    return () -> await(appended);
  }

  private Entry entry(Decision decision, String caller) {
    Customer customer = decision.decided().customer();
    return new Entry(
        UUID.fromString(decision.decisionId()),
        decision.decidedAt(),
        caller,
        customer.customerId(),
        customer.asOf(),
        decision.release().number(),
        decision.release().digest(),
        log.engine(),
        CustomerJson.of(customer),
        DecisionJson.of(decision, Explain.NONE),
        Hash.of(ExplanationBytes.of(decision.decided().explanation())),
        DecisionTags.of(decision.decided()));
  }

  private static Recorded await(CompletableFuture<Appended> appended) {
    try {
      return recorded(appended.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException failed) {
      return lost(failed.getCause());
    } catch (TimeoutException late) {
      return new Recorded.Lost("the decision log doesn't answer", SOON);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Recorded.Lost("the service stops", SOON);
    }
  }

  private static Recorded recorded(Appended appended) {
    if (appended instanceof Appended.Repeated repeated) {
      return new Recorded.Repeated(repeated.first());
    }
    return appended instanceof Appended.Conflict conflict
        ? new Recorded.Conflict(conflict.first())
        : Recorded.KEPT;
  }

  private static Recorded lost(@Nullable Throwable cause) {
    if (cause instanceof LogUnavailable unavailable) {
      return new Recorded.Lost(String.valueOf(unavailable.getMessage()), unavailable.retryAfter());
    }
    throw new IllegalStateException("a decision could not be recorded", cause);
  }
}
