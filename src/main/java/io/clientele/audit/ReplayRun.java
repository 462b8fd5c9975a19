package io.clientele.audit;

import io.clientele.decision.ResultField;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import io.clientele.release.Release;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides many recorded decisions again: a release's regression test. Used by one thread. */
public final class ReplayRun {

  /** Whom each decision is told to that isn't as recorded, or can't be made again. */
  @FunctionalInterface
  public interface Listener {
    /** Tells of a decision. */
    void differs(Kept kept, Replay replay);
  }

  /**
   * What a run found.
   *
   * @param replayed decisions taken up, those that follow included
   * @param impossible for want of the release, or by a gap in its tables
   * @param moved how many customers got another result, by field
   */
  public record Summary(
      long replayed,
      long identical,
      long different,
      long erased,
      long impossible,
      Map<ResultField, Long> moved) {}

  private final Archive archive;
  private final @Nullable Release release;
  private final Listener listener;
  private final Map<ResultField, Long> moved = new EnumMap<>(ResultField.class);
  private long identical;
  private long different;
  private long erased;
  private long impossible;

  /**
   * A run to come.
   *
   * @param release the one that decides; null for the very release of each decision
   */
  public ReplayRun(Archive archive, @Nullable Release release, Listener listener) {
    this.archive = archive;
    this.release = release;
    this.listener = listener;
  }

  /** Replays every decision that a filter lets through, newest first. */
  public Summary all(Filter filter) {
    archive.log().records().export(filter, this::replay);
    return summary();
  }

  /**
   * Replays some of them, each as likely as any other.
   *
   * @param size at most so many; so many ids are held in memory
   */
  public Summary sample(Filter filter, int size, Random random) {
    LogReader records = archive.log().records();
    Set<UUID> chosen = new HashSet<>(chosen(records, filter, size, random));
    for (UUID id : chosen) {
      records.find(id).ifPresent(this::replay);
    }
    return summary();
  }

  private static List<UUID> chosen(LogReader records, Filter filter, int size, Random random) {
    List<UUID> reservoir = new ArrayList<>();
    long[] seen = {0};
    records.export(
        filter,
        kept -> {
          seen[0]++;
          if (reservoir.size() < size) {
            reservoir.add(kept.id());
            return;
          }
          long place = (long) (random.nextDouble() * seen[0]);
          if (place < size) {
            reservoir.set((int) place, kept.id());
          }
        });
    return reservoir;
  }

  private void replay(Kept kept) {
    Replay replay = release == null ? archive.replay(kept) : archive.replay(kept, release);
    if (replay instanceof Replay.Erased) {
      erased++;
      return;
    }
    if (!(replay instanceof Replay.Made made)) {
      impossible++;
      listener.differs(kept, replay);
    } else if (made.identical()) {
      identical++;
    } else {
      different++;
      count(made);
      listener.differs(kept, made);
    }
  }

  private void count(Replay.Made made) {
    for (ResultField field : ResultField.values()) {
      String model = field.path().split("\\.", 2)[0];
      boolean differs =
          made.differences().stream()
              .anyMatch(each -> each.path().equals(field.path()) || each.path().equals(model));
      if (differs) {
        moved.merge(field, 1L, Long::sum);
      }
    }
  }

  private Summary summary() {
    return new Summary(
        identical + different + erased + impossible,
        identical,
        different,
        erased,
        impossible,
        new EnumMap<>(moved));
  }
}
