package io.clientele.webhook;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.SetAside;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that sends events of recorded decisions. */
public final class Webhooks implements AutoCloseable {

  private final DecisionLog log;
  private final List<Sender> senders;
  private final Counts counts;

  private Webhooks(DecisionLog log, List<Sender> senders, Counts counts) {
    this.log = log;
    this.senders = senders;
    this.counts = counts;
  }

  /** Begins to send. A receiver that is new gets what is recorded from now on. */
  public static Webhooks start(
      DecisionLog log, List<Target> targets, Secret secret, Limits limits, Clock clock) {
    Counts counts = new Counts();
    List<Sender> senders =
        targets.stream()
            .map(target -> new Sender(target, log, secret, limits, counts, clock))
            .toList();
    senders.forEach(Sender::start);
    return new Webhooks(log, senders, counts);
  }

  /**
   * How a receiver is served.
   *
   * @param url without what comes after a question mark
   * @param sending whether this process sends; another one may
   * @param cursor the last entry of the log that is dealt with
   * @param waiting how many entries come after it
   * @param dead how many dead letters there are
   * @param lastDelivery null where none arrived since the start
   * @param failure why the last attempt failed; null where it didn't
   */
  public record Health(
      String url,
      boolean sending,
      long cursor,
      long waiting,
      long dead,
      @Nullable Instant lastDelivery,
      @Nullable String failure) {}

  /** How each receiver is served. */
  public List<Health> health() {
    return senders.stream().map(this::health).toList();
  }

  private Health health(Sender sender) {
    String follower = sender.target().follower();
    long entries = log.health().entries();
    long cursor = sender.leads() ? sender.place() : log.records().place(follower).orElse(entries);
    return new Health(
        Target.shown(follower),
        sender.leads(),
        cursor,
        Math.max(0, entries - cursor),
        log.records().setAside(follower),
        sender.condition().lastDelivery(),
        sender.condition().failure());
  }

  /**
   * An event that didn't arrive.
   *
   * @param again whether it is to be tried once more
   */
  public record DeadLetter(
      long id,
      String url,
      String eventId,
      String type,
      int attempts,
      String why,
      Instant at,
      boolean again) {}

  /** Events that didn't arrive, by id, those after one. */
  public List<DeadLetter> deadLetters(long after, int limit) {
    return log.records().setAside(after, limit).stream()
        .filter(each -> each.follower().startsWith(Target.FOLLOWER))
        .map(this::deadLetter)
        .toList();
  }

  private DeadLetter deadLetter(SetAside aside) {
    LogReader records = log.records();
    String decision = records.at(aside.seq()).map(kept -> kept.id()).map(UUID::toString).orElse("");
    return new DeadLetter(
        aside.id(),
        Target.shown(aside.follower()),
        decision + ":" + aside.part(),
        Events.type(aside.part()),
        aside.attempts(),
        aside.why(),
        aside.at(),
        aside.again());
  }

  /** Has a dead letter sent once more; false where there is none of the id. */
  public boolean retry(long id) {
    return log.tryAgain(id);
  }

  /** How sending went since the start. */
  public Counts counts() {
    return counts;
  }

  /** How many entries of the log wait for the receiver that is furthest behind. */
  public long waiting() {
    long entries = log.health().entries();
    return senders.stream()
        .filter(Sender::leads)
        .mapToLong(sender -> Math.max(0, entries - sender.place()))
        .max()
        .orElse(0);
  }

  /** Ends what is on its way; it is sent again after the next start. */
  @Override
  public void close() {
    senders.forEach(Sender::close);
  }
}
