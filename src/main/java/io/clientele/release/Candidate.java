package io.clientele.release;

import io.clientele.ruleset.RuleSources;
import io.clientele.ruleset.Ruleset;
import io.clientele.scenario.ScenarioReader;
import io.clientele.scenario.Scenarios;
import io.clientele.table.Finding;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.Table;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete set of tables and rules, read and checked: what may become a release, or what one was
 * made of. Its ruleset is made when it is first asked for, and ends when the candidate is closed.
 */
public final class Candidate implements AutoCloseable {

  /** As if all scenarios were one more table; they don't decide, so no digest has them. */
  private static final String SCENARIOS = "scenarios";

  private final Contents contents;
  private final Reading reading;
  private final List<String> changed;
  private final @Nullable String digest;
  private final RuleBases ruleBases;
  private @Nullable Ruleset ruleset;
  private @Nullable Scenarios scenarios;

  private Candidate(Contents contents, Reading reading, List<String> changed, RuleBases ruleBases) {
    this.contents = contents;
    this.reading = reading;
    this.changed = List.copyOf(changed);
    this.ruleBases = ruleBases;
    this.digest = reading.tables().map(tables -> Digest.of(tables, contents.rules())).orElse(null);
  }

  /**
   * Reads and checks files.
   *
   * @param base what the tables are compared with; null for nothing
   */
  static Candidate of(Contents contents, @Nullable Candidate base, RuleBases ruleBases) {
    Reading reading = new TableReader(Forms.shipped()).read(contents.workbooks());
    List<String> changed = new ArrayList<>();
    if (base != null) {
      reading.tables().ifPresent(own -> changed.addAll(changed(base, own)));
      if (!scenarios(contents).canonical().equals(base.scenarios().canonical())) {
        changed.add(SCENARIOS);
      }
    }
    return new Candidate(contents, reading, changed, ruleBases);
  }

  private static List<String> changed(Candidate base, Tables own) {
    return base.tables().map(before -> changed(before, own)).orElse(List.of());
  }

  /** The scenarios; read once, since every upload is compared with the active release. */
  public synchronized Scenarios scenarios() {
    Scenarios read = scenarios;
    if (read == null) {
      read = scenarios(contents);
      scenarios = read;
    }
    return read;
  }

  private static Scenarios scenarios(Contents contents) {
    return ScenarioReader.read(contents.workbooks());
  }

  private static List<String> changed(Tables before, Tables after) {
    return after.all().stream()
        .filter(table -> !Digest.of(table).equals(Digest.of(before.table(table.form().name()))))
        .map(Table::form)
        .map(form -> form.name())
        .toList();
  }

  /** Every workbook, as uploaded or stored. */
  public List<NamedBytes> workbooks() {
    return contents.workbooks();
  }

  /** The texts of the rules. */
  public RuleSources rules() {
    return contents.rules();
  }

  /** The tables, if none has an error, and all findings. */
  public Reading reading() {
    return reading;
  }

  /** Everything that the checks of the tables reported. */
  public List<Finding> findings() {
    return reading.findings();
  }

  /** The tables, if all are there and none has an error. */
  public Optional<Tables> tables() {
    return reading.tables();
  }

  /**
   * The tables that differ from the release that this was laid over, by name, and {@code scenarios}
   * where these differ.
   */
  public List<String> changed() {
    return changed;
  }

  /** What the tables and rules say, hashed; empty where the tables have errors. */
  public Optional<String> digest() {
    return Optional.ofNullable(digest);
  }

  /**
   * What decides by these tables and rules, always the same one.
   *
   * @throws IllegalStateException where the tables have errors
   * @throws io.clientele.ruleset.RuleFault where the rules don't compile
   */
  public synchronized Ruleset ruleset() {
    Ruleset made = ruleset;
    if (made == null) {
      Tables complete =
          tables().orElseThrow(() -> new IllegalStateException("the tables have errors"));
      made = new Ruleset(ruleBases.of(rules()), Forms.shipped(), complete);
      ruleset = made;
    }
    return made;
  }

  Contents contents() {
    return contents;
  }

  /** Ends the ruleset's idle sessions; who decides by it now may finish. */
  @Override
  public synchronized void close() {
    if (ruleset != null) {
      ruleset.close();
    }
  }
}
