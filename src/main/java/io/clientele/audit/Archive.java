package io.clientele.audit;

import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Reading;
import io.clientele.decision.Decided;
import io.clientele.decision.Decision;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import io.clientele.decision.ExplanationBytes;
import io.clientele.decision.ReleaseRef;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Hash;
import io.clientele.decisionlog.Kept;
import io.clientele.release.PastReleases;
import io.clientele.release.Release;
import io.clientele.ruleset.TableFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The recorded decisions, and each made again by the release that made it. Safe for any number of
 * threads.
 */
public final class Archive {

  private final DecisionLog log;
  private final PastReleases releases;
  private final CustomerReader reader;

  public Archive(DecisionLog log, PastReleases releases, CustomerReader reader) {
    this.log = log;
    this.releases = releases;
    this.reader = reader;
  }

  /** Where the decisions are kept. */
  public DecisionLog log() {
    return log;
  }

  /** The release of a decision; empty where this service never had it. */
  public Optional<Release> release(Kept kept) {
    return releases.find(ref(kept));
  }

  /** A release by its number. */
  public Optional<Release> release(int number) {
    return releases.find(number);
  }

  static ReleaseRef ref(Kept kept) {
    return new ReleaseRef(kept.release(), kept.digest());
  }

  /** Decides again by the release that decided. */
  public Replay replay(Kept kept) {
    return release(kept)
        .map(release -> replay(kept, release))
        .orElseGet(() -> new Replay.Impossible(releaseMissing(kept)));
  }

  /** Why a decision of a release that isn't here can't be made again. */
  public static String releaseMissing(Kept kept) {
    return "release %d (%s): it is not in this data folder; ask the service that decided"
        .formatted(kept.release(), kept.digest());
  }

  /**
   * Decides again by a release, and compares with what was recorded: every byte where it is the
   * release that decided, the results alone where it is another.
   */
  public Replay replay(Kept kept, Release release) {
    Content content = kept.content();
    if (content == null) {
      return new Replay.Erased();
    }
    try {
      Decided decided = release.ruleset().decide(customer(content));
      Decision again = new Decision(kept.id().toString(), kept.decidedAt(), release.ref(), decided);
      boolean same = release.ref().equals(ref(kept));
      List<Difference> found = differences(content, again);
      return new Replay.Made(again, same ? found : results(found));
    } catch (TableFault gap) {
      return new Replay.Impossible(String.valueOf(gap.getMessage()));
    }
  }

  /**
   * The customer as recorded.
   *
   * @throws IllegalStateException where the log holds no such facts, which its verification tells
   */
  public Customer customer(Content content) {
    Reading reading = reader.read(content.facts());
    if (reading instanceof Reading.Accepted accepted) {
      return accepted.customer();
    }
    throw new IllegalStateException("recorded facts can't be read: " + reading);
  }

  private static List<Difference> differences(Content recorded, Decision again) {
    byte[] replayed = DecisionJson.of(again, Explain.NONE);
    List<Difference> found = new ArrayList<>();
    if (!Arrays.equals(recorded.decision(), replayed)) {
      found.addAll(Difference.of(recorded.decision(), replayed));
    }
    Hash steps = Hash.of(ExplanationBytes.of(again.decided().explanation()));
    if (!steps.equals(recorded.answerHash())) {
      found.add(new Difference("explanation", quoted(recorded.answerHash()), quoted(steps)));
    }
    return found;
  }

  /** Another release names itself and its own rows, and that is no difference. */
  private static List<Difference> results(List<Difference> found) {
    return found.stream()
        .filter(each -> !each.path().startsWith("release.") && !each.path().equals("explanation"))
        .toList();
  }

  private static String quoted(Hash hash) {
    return "\"sha256:" + hash.hex() + '"';
  }
}
