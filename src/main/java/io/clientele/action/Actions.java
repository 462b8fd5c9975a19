package io.clientele.action;

import io.clientele.customer.Fault;
import io.clientele.decision.DecisionTags;
import io.clientele.decisionlog.ActionOutcome;
import io.clientele.decisionlog.Cursor;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The actions that recorded decisions advised, and what people tell of them. Any thread may ask.
 */
public final class Actions {

  private static final long SEARCH_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final int AT_ONCE = 100;

  private final DecisionLog log;
  private final AdvisedReader reader;
  private final Clock clock;

  /** The actions of a log; the clock's zone says when one is overdue. */
  public Actions(DecisionLog log, Clock clock) {
    this.log = log;
    this.reader = new AdvisedReader(log.records());
    this.clock = clock;
  }

  /** The day that states are told for. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** One action; empty where none was advised under the id, or its decision is erased. */
  public Optional<Advised> find(ActionId id) {
    return log.records()
        .find(id.decision())
        .flatMap(
            entry ->
                reader.of(List.of(entry)).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst());
  }

  /**
   * Some actions, those of the newest decision first.
   *
   * @param next where to go on; null where there are no more
   * @param complete false where the search ended early, after about two seconds
   */
  public record Found(List<Advised> actions, @Nullable Cursor next, boolean complete) {
    public Found {
      actions = List.copyOf(actions);
    }
  }

  /**
   * A page of actions. Those of one decision stay together, so it may hold a few more than asked.
   *
   * @param limit 1 to 1000
   */
  public Found page(ActionQuery query, @Nullable Cursor after, int limit) {
    long start = System.nanoTime();
    LocalDate today = today();
    List<Advised> found = new ArrayList<>();
    Cursor next = after;
    boolean late = false;
    do {
      Page page = log.records().query(query.filter(), next, AT_ONCE);
      Map<Long, List<Advised>> actions =
          reader.of(page.entries()).stream()
              .filter(each -> query.wants(each, today))
              .collect(Collectors.groupingBy(each -> each.entry().seq()));
      for (Kept entry : page.entries()) {
        if (found.size() >= limit) {
          return new Found(found, next, true);
        }
        found.addAll(actions.getOrDefault(entry.seq(), List.of()));
        next = new Cursor(entry.decidedAt(), entry.seq());
      }
      next = page.next();
      late = page.timedOut() || System.nanoTime() - start > SEARCH_NANOS;
    } while (next != null && found.size() < limit && !late);
    return new Found(found, next, next == null || found.size() >= limit);
  }

  /** Every action that is asked for, the newest decision's first; none is held. */
  public void export(ActionQuery query, Consumer<Advised> each) {
    LogReader records = log.records();
    LocalDate today = today();
    Filter filter = query.filter();
    Cursor next = null;
    do {
      Page page = records.query(filter, next, AT_ONCE);
      reader.of(page.entries()).stream().filter(a -> query.wants(a, today)).forEach(each);
      next = page.next();
    } while (next != null);
  }

  /**
   * Keeps what somebody tells of an action; the very same told again is kept once.
   *
   * @return empty where the action's decision was erased meanwhile
   */
  public Optional<ActionOutcome> tell(Advised action, Telling telling, String caller) {
    return log.tell(
            List.of(telling.outcome(action.entry().seq(), action.id().code(), caller, now())))
        .map(kept -> kept.get(0));
  }

  /** Keeps what a file tells: every line of it, or none. */
  public Told tell(byte[] csv, String caller) {
    ToldCsv file = ToldCsv.read(csv, clock);
    Map<UUID, Named> entries = entries(file.lines());
    List<Fault> faults = new ArrayList<>(file.faults());
    List<ActionOutcome> told = new ArrayList<>();
    Instant now = now();
    for (ToldCsv.Line line : file.lines()) {
      ActionId id = line.id();
      Named entry = entries.get(id.decision());
      if (entry == null || !entry.tags().contains(DecisionTags.action(id.code()))) {
        faults.add(line.unknown(entry != null && entry.erased()));
      } else {
        told.add(line.telling().outcome(entry.seq(), id.code(), caller, now));
      }
    }
    if (!faults.isEmpty()) {
      faults.sort(ToldCsv.BY_LINE);
      return new Told.Refused(faults);
    }
    return log.tell(told)
        .<Told>map(kept -> new Told.Kept(kept, file.skipped()))
        .orElseGet(() -> new Told.Refused(List.of(ToldCsv.ERASED_MEANWHILE)));
  }

  /** What is asked of an entry that a file names: a file may name thousands. */
  private record Named(long seq, boolean erased, List<String> tags) {}

  private Map<UUID, Named> entries(List<ToldCsv.Line> lines) {
    Map<UUID, Named> found = new HashMap<>();
    List<UUID> ids = lines.stream().map(line -> line.id().decision()).distinct().toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
      for (Kept kept : log.records().find(some)) {
        found.put(kept.id(), new Named(kept.seq(), kept.erased(), kept.tags()));
      }
    }
    return found;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
