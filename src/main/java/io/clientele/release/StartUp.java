package io.clientele.release;

import io.clientele.ruleset.RuleFault;
import io.clientele.ruleset.RuleSources;
import io.clientele.table.Fetched;
import io.clientele.table.Finding;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens a data folder. The first start makes its tables and rules release 1; a later one goes on
 * with the active release, unless somebody names tables or rules that were never published.
 */
public final class StartUp {

  private static final String AUTHOR = "start";

  private final ReleaseStore store;
  private final Given given;
  private final Gate gate;
  private final Publisher publisher;
  private final RuleBases ruleBases = new RuleBases();

  private StartUp(ReleaseStore store, Given given, Clock clock, Gate gate) {
    this.store = store;
    this.given = given;
    this.gate = gate;
    this.publisher = new Publisher(store, clock);
  }

  /**
   * Opens the releases of a data folder.
   *
   * @param gate what a candidate must pass to be published
   * @throws StoreFault where the folder is in use or damaged
   */
  public static Starting open(Path data, Given given, Clock clock, Gate gate) {
    ReleaseStore store = ReleaseStore.open(data);
    Starting result = null;
    try {
      result = new StartUp(store, given, clock, gate).open();
      return result;
    } finally {
      if (!(result instanceof Starting.Started)) {
        close(store);
      }
    }
  }

  private static void close(ReleaseStore store) {
    try {
      store.close();
    } catch (IOException failure) {
      throw new StoreFault("data folder: it can't be closed (" + failure + ")", failure);
    }
  }

  private Starting open() {
    try {
      Optional<ReleaseRecord> last = store.active();
      return last.isEmpty() ? first() : later(last.get());
    } catch (RuleFault fault) {
      return refused(List.of(), String.valueOf(fault.getMessage()));
    }
  }

  private Starting first() {
    Fetched tables = Fetched.from(given.tables());
    RuleSources rules =
        given.rules() == null ? RuleSources.shipped() : RuleSources.in(given.rules());
    return tables.findings().isEmpty()
        ? publish(candidate(new Contents(tables.files(), rules), null), "first start", null)
        : refused(tables.findings(), "");
  }

  private Starting later(ReleaseRecord last) {
    Candidate active = candidate(store.contents(last), null);
    return given.isChosen() ? chosen(last, active) : serve(last, active, differences(last, active));
  }

  /** What was named, with the active release's part where only tables or only rules were. */
  private Starting chosen(ReleaseRecord last, Candidate active) {
    Fetched tables =
        given.tablesChosen()
            ? Fetched.from(given.tables())
            : new Fetched(active.workbooks(), List.of());
    if (!tables.findings().isEmpty()) {
      return refused(tables.findings(), "");
    }
    RuleSources rules = given.rules() == null ? active.rules() : RuleSources.in(given.rules());
    Candidate chosen = candidate(new Contents(tables.files(), rules), active);
    if (chosen.digest().isEmpty()) {
      return refused(chosen.findings(), "");
    }
    Optional<ReleaseRecord> known = known(chosen.digest().get(), last);
    return known.isEmpty()
        ? publish(chosen, given.command(), last)
        : serve(last, active, otherThan(known.get(), last));
  }

  /** The release of a digest: the active one, or else the newest. */
  private Optional<ReleaseRecord> known(String digest, ReleaseRecord active) {
    return active.digest().equals(digest)
        ? Optional.of(active)
        : store.records().values().stream()
            .filter(each -> each.digest().equals(digest))
            .reduce((older, newer) -> newer);
  }

  private List<String> otherThan(ReleaseRecord known, ReleaseRecord active) {
    return known.number() == active.number()
        ? List.of()
        : List.of(
            "`%s` names release %d, but release %d is active and served; roll back to change that"
                .formatted(given.command(), known.number(), active.number()));
  }

  /** How the usual tables and rules differ from the active release's, where none were named. */
  private List<String> differences(ReleaseRecord last, Candidate active) {
    List<String> notes = new ArrayList<>();
    if (Files.isDirectory(given.tables()) && !isServed(given.tables(), last, active)) {
      notes.add(
          "`%s` differs from release %d, which is served; publish it, or name it with --tables"
              .formatted(given.tables(), last.number()));
    }
    if (!ruleBases.areShipped(active.rules())) {
      notes.add(
          "the rules that ship differ from those of release %d, which is served; name a folder"
                  .formatted(last.number())
              + " with --rules to change them");
    }
    return notes;
  }

  /** Mostly the very same files, which needn't be read. */
  private boolean isServed(Path folder, ReleaseRecord last, Candidate active) {
    List<NamedBytes> files = Fetched.from(folder).files();
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach(each -> hashes.put(each.name(), Digest.of(each.bytes())));
    return hashes.equals(last.workbooks())
        || candidate(new Contents(files, active.rules()), null)
            .digest()
            .equals(Optional.of(last.digest()));
  }

  private Starting publish(Candidate candidate, String reason, @Nullable ReleaseRecord parent) {
    if (candidate.tables().isEmpty()) {
      return refused(candidate.findings(), "");
    }
    Optional<String> unfit = publisher.whyUnfit(candidate);
    if (unfit.isPresent()) {
      return refused(candidate.findings(), unfit.get());
    }
    String shown =
        reason.length() > Change.LONGEST_REASON
            ? reason.substring(0, Change.LONGEST_REASON)
            : reason;
    List<Finding> findings = new ArrayList<>(candidate.findings());
    findings.addAll(gate.check(candidate.workbooks(), candidate.ruleset()));
    if (findings.stream().anyMatch(each -> each.severity() == Finding.Severity.ERROR)) {
      return refused(findings, "");
    }
    List<Waiver> waived = Waivers.all(findings, "given at start");
    ReleaseRecord release =
        publisher.publish(
            candidate, Activation.Kind.START, new Change(AUTHOR, shown), waived, parent);
    return started(release, candidate, List.of());
  }

  private Starting serve(ReleaseRecord last, Candidate active, List<String> notes) {
    Optional<String> unfit =
        active.tables().isEmpty()
            ? Optional.of("release %d: its tables have errors".formatted(last.number()))
            : publisher.whyUnfit(active);
    return unfit.isPresent()
        ? refused(active.findings(), unfit.get())
        : started(last, active, notes);
  }

  private Candidate candidate(Contents contents, @Nullable Candidate base) {
    return Candidate.of(contents, base, ruleBases);
  }

  private static Starting refused(List<Finding> findings, String fault) {
    return new Starting.Refused(new Loading.Refused(findings, fault.lines().toList()));
  }

  private Starting started(ReleaseRecord release, Candidate candidate, List<String> notes) {
    Releases.Current current = new Releases.Current(release, candidate);
    return new Starting.Started(new Releases(publisher, gate, ruleBases, current), notes);
  }
}
