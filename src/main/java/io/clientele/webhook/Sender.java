package io.clientele.webhook;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Follower;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.LogUnavailable;
import io.clientele.decisionlog.SetAside;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads the log in its order and sends what it tells to one receiver. The place up
 * to which all has arrived is noted in the log's database about once a second: after a kill, what
 * came since is sent again, under the same ids.
 */
final class Sender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration SAVE = Duration.ofSeconds(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
  private static final int TRIED_AGAIN_AT_ONCE = 20;

  private final Target target;
  private final LogReader records;
  private final Follower follower;
  private final Limits limits;
  private final Condition condition;
  private final Delivery delivery;
  private final Lanes lanes;
  private final Thread thread;

  /** Whether this process sends; another one may. */
  private volatile boolean leads;

  private volatile long place;
  private long saved;
  private long savedNanos;
  private volatile boolean stopping;

  Sender(Target target, DecisionLog log, Secret secret, Limits limits, Counts counts, Clock clock) {
    this.target = target;
    this.records = log.records();
    this.follower = log.follower(target.follower());
    this.limits = limits;
    this.condition = new Condition(clock);
    Courier courier = new Courier(secret, clock, limits.answer());
    this.delivery = new Delivery(target, courier, follower, limits, counts, condition);
    this.lanes = new Lanes(limits.lanes());
    this.thread = new Thread(this::run, "webhook-sender");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  Target target() {
    return target;
  }

  Condition condition() {
    return condition;
  }

  boolean leads() {
    return leads;
  }

  /** The last entry that is dealt with, as far as this process knows. */
  long place() {
    return place;
  }

  private void run() {
    while (!stopping) {
      try {
        if (!step()) {
          Thread.sleep(limits.look().toMillis());
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (LogUnavailable away) {
        LOG.warn("webhooks wait for the decision log: {}", away.getMessage());
        rest();
      } catch (RuntimeException unforeseen) { // must not end what is repeated
        if (!stopping) {
          LOG.error("webhooks go on after a failure", unforeseen);
          rest();
        }
      }
    }
  }

  private void rest() {
    leads = false;
    try {
      Thread.sleep(AFTER_TROUBLE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look at the log; false where there was nothing to do. */
  private boolean step() throws InterruptedException {
    if (!leads && !lead()) {
      Thread.sleep(limits.lease().toMillis() / 6); // to ask is a transaction
      return true;
    }
    boolean retried = tryAgain();
    List<Kept> entries = records.following(place, limits.entries());
    if (entries.isEmpty()) {
      save(place > saved);
      return retried;
    }
    if (lanes.send(events(entries), delivery, saveMillis(), this::goOn)) {
      place = entries.get(entries.size() - 1).seq();
      save(entries.size() < limits.entries());
    }
    return true;
  }

  private boolean lead() {
    OptionalLong held = follower.hold(limits.lease());
    if (held.isPresent()) {
      leads = true;
      place = held.getAsLong();
      saved = place;
      savedNanos = System.nanoTime();
    }
    return leads;
  }

  private List<Event> events(List<Kept> entries) {
    List<Event> events = new ArrayList<>();
    for (Kept entry : entries) {
      if (Events.mayTell(entry)) {
        events.addAll(Events.of(entry, records.previous(entry)));
      }
    }
    return events;
  }

  /** What somebody wants sent once more; what the log no longer tells is removed. */
  private boolean tryAgain() throws InterruptedException {
    List<SetAside> wanted = records.toTryAgain(follower.name(), TRIED_AGAIN_AT_ONCE);
    for (SetAside each : wanted) {
      Optional<Event> event =
          records
              .at(each.seq())
              .flatMap(
                  entry ->
                      Events.of(entry, records.previous(entry)).stream()
                          .filter(made -> made.part().equals(each.part()))
                          .findFirst());
      if (event.isEmpty() || delivery.deliver(event.get(), 1)) {
        follower.settle(each.id());
      }
      if (!goOn()) {
        return true;
      }
    }
    return !wanted.isEmpty();
  }

  private long saveMillis() {
    return Math.max(1, Math.min(SAVE.toMillis(), limits.lease().toMillis() / 3));
  }

  /** Keeps the place while a receiver is slow; false once another process has it. */
  private boolean goOn() {
    save(false);
    return leads && !stopping;
  }

  /** Notes the place, and holds it: at once, or where the last time is long enough ago. */
  private void save(boolean now) {
    long since = System.nanoTime() - savedNanos;
    boolean due = since > limits.lease().toNanos() / 3 || place > saved && since > SAVE.toNanos();
    if (now || due) {
      leads = follower.reached(place, limits.lease());
      saved = place;
      savedNanos = System.nanoTime();
    }
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    lanes.close();
    try {
      thread.join();
      if (leads) {
        follower.reached(place, limits.lease());
        follower.release();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException away) {
      LOG.warn("the place of the webhooks isn't noted: {}", away.getMessage());
    }
  }
}
