package io.clientele.release;

import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.RuleFault;
import io.clientele.ruleset.RuleSources;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.Reading;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes a release of a folder of tables and of rules, reading both at the same time. */
public final class ReleaseLoader {

  private final int number;
  private final Path tables;
  private final @Nullable Path rules;

  private ReleaseLoader(int number, Path tables, @Nullable Path rules) {
    this.number = number;
    this.tables = tables;
    this.rules = rules;
  }

  /**
   * Loads the first release.
   *
   * @param rules a folder of DRL files, or null for the rules that ship
   */
  public static Loading loadFirst(Path tables, @Nullable Path rules) {
    return new ReleaseLoader(1, tables, rules).load();
  }

  /** Rules ready to be used, or what is wrong with them. */
  private record Rules(
      @Nullable RuleSources sources, @Nullable RuleBase base, List<String> faults) {}

  private Loading load() {
    CompletableFuture<Rules> compiling = CompletableFuture.supplyAsync(this::rules);
    Reading reading = new TableReader(Forms.shipped()).read(tables);
    Rules ready = compiling.join();
    Tables complete = reading.tables().orElse(null);
    if (complete == null || ready.sources == null || ready.base == null) {
      return new Loading.Refused(reading.findings(), ready.faults);
    }
    String digest = Digest.of(complete, ready.sources);
    Ruleset ruleset = new Ruleset(ready.base, Forms.shipped(), complete);
    return new Loading.Loaded(new Release(number, digest, ruleset), reading.findings());
  }

  private Rules rules() {
    if (rules == null) {
      return new Rules(RuleSources.shipped(), RuleBase.shipped(), List.of());
    }
    try {
      RuleSources sources = RuleSources.in(rules);
      return new Rules(sources, RuleBase.compiled(sources), List.of());
    } catch (RuleFault fault) {
      return new Rules(null, null, String.valueOf(fault.getMessage()).lines().toList());
    }
  }
}
