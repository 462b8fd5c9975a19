package io.clientele.release;

import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.RuleFault;
import io.clientele.ruleset.RuleSources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Compiled rules by their texts: those that ship are built ahead, a few others are kept. */
final class RuleBases {

  /** Compiled rules take memory; a service that goes back and forth needs two. */
  private static final int KEPT = 3;

  private final Map<String, String> shipped = texts(RuleSources.shipped());
  private final CompletableFuture<RuleBase> builtAhead =
      CompletableFuture.supplyAsync(RuleBase::shipped);
  private final Map<Map<String, String>, RuleBase> compiled =
      new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, RuleBase> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The rules, compiled; takes seconds where they are new.
   *
   * @throws RuleFault where they don't compile
   */
  RuleBase of(RuleSources sources) {
    Map<String, String> texts = texts(sources);
    if (texts.equals(shipped)) {
      return builtAhead.join();
    }
    synchronized (compiled) {
      RuleBase kept = compiled.get(texts);
      if (kept == null) {
        kept = RuleBase.compiled(sources);
        compiled.put(texts, kept);
      }
      return kept;
    }
  }

  boolean areShipped(RuleSources sources) {
    return texts(sources).equals(shipped);
  }

  /** Line ends don't count, as they don't in the digest. */
  private static Map<String, String> texts(RuleSources sources) {
    Map<String, String> texts = new TreeMap<>();
    sources.byName().forEach((name, text) -> texts.put(name, text.replace("\r\n", "\n")));
    return texts;
  }
}
