package io.clientele.release;

import io.clientele.decision.ReleaseRef;
import io.clientele.ruleset.Ruleset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The releases by which decisions of old are made again: loaded when first asked for, the few that
 * were asked for last kept. Safe for any number of threads.
 */
public final class PastReleases implements AutoCloseable {

  /** A ruleset takes some megabytes. */
  private static final int MOST_KEPT = 4;

  private final Releases releases;
  private final Map<Integer, Candidate> kept = new LinkedHashMap<>(8, 0.75f, true);

  public PastReleases(Releases releases) {
    this.releases = releases;
  }

  /**
   * The release of a decision; empty where this data folder never had it.
   *
   * @throws StoreFault where a file of it was lost or changed
   * @throws IllegalStateException where this version of the program refuses its tables
   */
  public Optional<Release> find(ReleaseRef ref) {
    Release active = releases.active().get();
    if (active.digest().equals(ref.digest())) {
      return Optional.of(new Release(ref.number(), ref.digest(), active.ruleset()));
    }
    return record(ref).map(record -> new Release(ref.number(), ref.digest(), load(record)));
  }

  /** A release by its number. */
  public Optional<Release> find(int number) {
    return releases
        .find(number)
        .flatMap(record -> find(new ReleaseRef(record.number(), record.digest())));
  }

  /** By digest, since two services with one log may number their releases differently. */
  private Optional<ReleaseRecord> record(ReleaseRef ref) {
    return releases
        .find(ref.number())
        .filter(each -> each.digest().equals(ref.digest()))
        .or(
            () ->
                releases.all().stream()
                    .filter(each -> each.digest().equals(ref.digest()))
                    .findFirst());
  }

  private synchronized Ruleset load(ReleaseRecord record) {
    Candidate candidate = kept.get(record.number());
    if (candidate == null) {
      candidate = releases.stored(record.number()).orElseThrow();
      candidate.ruleset();
      kept.put(record.number(), candidate);
      if (kept.size() > MOST_KEPT) {
        Integer eldest = kept.keySet().iterator().next();
        close(eldest);
      }
    }
    return candidate.ruleset();
  }

  private void close(Integer number) {
    Candidate gone = kept.remove(number);
    if (gone != null) {
      gone.close(); // who decides by it now may finish
    }
  }

  /** Lets go of all that is kept. */
  @Override
  public synchronized void close() {
    kept.values().forEach(Candidate::close);
    kept.clear();
  }
}
