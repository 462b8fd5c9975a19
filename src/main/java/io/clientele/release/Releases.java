package io.clientele.release;

import io.clientele.scenario.ScenarioRun;
import io.clientele.table.Finding;
import io.clientele.table.NamedBytes;
import io.clientele.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Every release, the active one among them: publish, roll back, look up. Safe for any number of
 * threads; one changes the active release at a time, and nobody else waits for that.
 */
public final class Releases implements AutoCloseable {

  private final ReleaseStore store;
  private final Publisher publisher;
  private final Gate gate;
  private final RuleBases ruleBases;
  private final ActiveRelease active;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Current current;

  /** The active release and what it was made of. */
  record Current(ReleaseRecord record, Candidate candidate) {
    Release release() {
      return new Release(record.number(), record.digest(), candidate.ruleset());
    }
  }

  Releases(Publisher publisher, Gate gate, RuleBases ruleBases, Current current) {
    this.store = publisher.store();
    this.publisher = publisher;
    this.gate = gate;
    this.ruleBases = ruleBases;
    this.current = current;
    this.active = new ActiveRelease(current.release());
  }

  /** Whether a data folder holds a release, so that a start needs no tables of its own. */
  public static boolean areIn(Path data) {
    return ReleaseStore.isIn(data);
  }

  /** What decides now. */
  public ActiveRelease active() {
    return active;
  }

  /** The record of the active release. */
  public ReleaseRecord activeRecord() {
    return current.record;
  }

  /** All releases, newest first. */
  public List<ReleaseRecord> all() {
    return new ArrayList<>(store.records().descendingMap().values());
  }

  /** The record of a release. */
  public Optional<ReleaseRecord> find(int number) {
    return Optional.ofNullable(store.records().get(number));
  }

  /** Every activation, newest first. */
  public List<Activation> history() {
    List<Activation> newestFirst = new ArrayList<>(store.activations());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /**
   * The workbooks of a release, as they were published; empty where there is no such release.
   *
   * @throws StoreFault where a file was lost or changed
   */
  public Optional<List<NamedBytes>> workbooks(int number) {
    return find(number).map(release -> store.contents(release).workbooks());
  }

  /** One workbook of a release. */
  public Optional<byte[]> workbook(int number, String file) {
    return find(number).map(release -> release.workbooks().get(file)).map(store::get);
  }

  /** A stored release as a candidate, compared with nothing; close it. */
  public Optional<Candidate> stored(int number) {
    return find(number).map(each -> Candidate.of(store.contents(each), null, ruleBases));
  }

  /** The active release with some workbooks in the place of its own, checked; close it. */
  public Candidate candidate(List<NamedBytes> workbooks) {
    return candidate(workbooks, current);
  }

  private Candidate candidate(List<NamedBytes> workbooks, Current base) {
    Contents contents = base.candidate.contents().overlaidBy(workbooks);
    return Candidate.of(contents, base.candidate, ruleBases);
  }

  /** What the gate says of a candidate; nothing where its tables have errors. */
  public ScenarioRun.Results gate(Candidate candidate) {
    return candidate.tables().isEmpty()
        ? ScenarioRun.Results.NONE
        : gate.check(candidate.workbooks(), candidate.ruleset());
  }

  /**
   * Makes a release of the active one and some changed workbooks, and lets it decide.
   *
   * @throws StoreFault where it can't be stored; the running release then runs on
   */
  public Publishing publish(List<NamedBytes> workbooks, Change change) {
    changing.lock();
    try {
      if (isOutdated(change)) {
        return new Publishing.Outdated(since(change.expected()));
      }
      Candidate candidate = candidate(workbooks, current);
      Publishing result = null;
      try {
        result = publish(candidate, change);
        return result;
      } finally {
        if (!(result instanceof Publishing.Published)) {
          candidate.close();
        }
      }
    } finally {
      changing.unlock();
    }
  }

  private Publishing publish(Candidate candidate, Change change) {
    Current before = current;
    Waivers waivers =
        new Waivers(
            before.record.waived(), new HashSet<>(before.candidate.findings()), change.waivers());
    List<Finding> findings = new ArrayList<>(candidate.findings());
    if (candidate.tables().isEmpty()) {
      return new Publishing.Refused(waivers.standing(findings));
    }
    if (candidate.digest().equals(Optional.of(before.record.digest()))
        && candidate.changed().isEmpty()) {
      return new Publishing.Unchanged(before.record);
    }
    Optional<String> unfit = publisher.whyUnfit(candidate);
    if (unfit.isPresent()) {
      return new Publishing.Unfit(unfit.get());
    }
    findings.addAll(gate(candidate).findings());
    List<Finding> standing = waivers.standing(findings);
    if (!standing.isEmpty()) {
      return new Publishing.Refused(standing);
    }
    List<Waiver> waived = waivers.used(findings);
    ReleaseRecord release =
        publisher.publish(candidate, Activation.Kind.PUBLISH, change, waived, before.record);
    activate(new Current(release, candidate));
    return new Publishing.Published(release);
  }

  /**
   * Lets an earlier release decide again.
   *
   * @throws StoreFault where it can't be read or the change can't be stored
   */
  public RollingBack rollBack(int number, Change change) {
    changing.lock();
    try {
      Optional<ReleaseRecord> release = find(number);
      if (release.isEmpty()) {
        return new RollingBack.Unknown();
      }
      if (isOutdated(change)) {
        return new RollingBack.Outdated(since(change.expected()));
      }
      if (number == current.record.number()) {
        return new RollingBack.ActiveAlready(current.record);
      }
      return rollBack(release.get(), change);
    } finally {
      changing.unlock();
    }
  }

  private RollingBack rollBack(ReleaseRecord release, Change change) {
    Candidate candidate = Candidate.of(store.contents(release), null, ruleBases);
    boolean done = false;
    try {
      Optional<Tables> tables = candidate.tables();
      if (tables.isEmpty()) {
        return new RollingBack.Unfit(
            "release %d: its tables don't pass the checks of this version: %s"
                .formatted(release.number(), first(candidate.findings())));
      }
      Optional<String> unfit = publisher.whyUnfit(candidate);
      if (unfit.isPresent()) {
        return new RollingBack.Unfit(unfit.get());
      }
      publisher.rollBack(release, change);
      activate(new Current(release, candidate));
      done = true;
      return new RollingBack.RolledBack(release);
    } finally {
      if (!done) {
        candidate.close();
      }
    }
  }

  private static String first(List<Finding> findings) {
    return findings.stream()
        .min(Comparator.comparing(Finding::severity))
        .map(each -> each.place() + ": " + each.message().en())
        .orElse("a table is missing");
  }

  private void activate(Current next) {
    active.swap(next.release());
    current = next;
  }

  private boolean isOutdated(Change change) {
    return !change.expected().isEmpty() && change.expected().stream().noneMatch(this::isActive);
  }

  /** A digest alone will do where no other release has it. */
  private boolean isActive(String expected) {
    ReleaseRecord record = current.record;
    return expected.equals(record.tag())
        || expected.equals(record.digest())
            && all().stream().filter(each -> each.digest().equals(expected)).count() == 1;
  }

  /**
   * What became active after the last release that has one of some tags or digests, newest first.
   */
  private List<ReleaseRecord> since(Set<String> seen) {
    Set<ReleaseRecord> since = new LinkedHashSet<>();
    for (Activation each : history()) {
      ReleaseRecord release = find(each.release()).orElseThrow();
      boolean active = release.number() == current.record.number();
      if (seen.contains(release.tag()) || !active && seen.contains(release.digest())) {
        return List.copyOf(since);
      }
      since.add(release);
    }
    return List.of(current.record); // nobody ever saw such a release here
  }

  /** Ends the active release's sessions and lets go of the data folder. */
  @Override
  public void close() {
    changing.lock();
    try {
      current.candidate.close();
      store.close();
    } catch (IOException failure) {
      throw new StoreFault("data folder: it can't be closed (" + failure + ")", failure);
    } finally {
      changing.unlock();
    }
  }
}
