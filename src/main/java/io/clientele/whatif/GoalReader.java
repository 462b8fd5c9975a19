package io.clientele.whatif;

import io.clientele.scenario.Result;
import io.clientele.scenario.ResultCatalogue;
import io.clientele.table.Forms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is wanted of a customer: all that is wrong with it at once. */
public final class GoalReader {

  private final Map<String, List<String>> allowed = new LinkedHashMap<>();

  public GoalReader(Forms forms) {
    for (Result result : new ResultCatalogue(forms).all()) {
      if (result.kind() == Result.Kind.CODE && !result.codes().isEmpty()) {
        allowed.put(result.path(), result.codes().stream().sorted().toList());
      }
    }
  }

  /** What came of reading a goal. */
  public sealed interface Reading {
    record Good(Goal goal) implements Reading {}

    /**
     * A goal that can't be meant.
     *
     * @param faults at least one, in the order in which they were written
     */
    record Bad(List<Fault> faults) implements Reading {
      public Bad {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * One thing wrong with a goal.
   *
   * @param path the result that was named; empty where none was
   * @param code {@code empty-goal}, {@code unknown-result} or {@code unknown-code}
   */
  public record Fault(String path, String code, String message) {}

  /** The results that can be wanted, each with its codes, in the order of the decision. */
  public Map<String, List<String>> allowed() {
    return Map.copyOf(allowed);
  }

  /** Reads a goal: codes by the path of their result. */
  public Reading read(Map<String, String> wanted) {
    List<Fault> faults = new ArrayList<>();
    if (wanted.isEmpty()) {
      faults.add(
          new Fault("", "empty-goal", "the goal names no result; name one of " + allPaths()));
    }
    wanted.forEach((path, code) -> check(path, code, faults));
    return faults.isEmpty()
        ? new Reading.Good(new Goal(new TreeMap<>(wanted)))
        : new Reading.Bad(faults);
  }

  private void check(String path, String code, List<Fault> faults) {
    List<String> codes = allowed.get(path);
    if (codes == null) {
      faults.add(
          new Fault(
              path, "unknown-result", quote(path) + " can't be a goal; name one of " + allPaths()));
    } else if (!codes.contains(code)) {
      faults.add(
          new Fault(
              path,
              "unknown-code",
              quote(code) + " is no code of `" + path + "`; use one of " + quoted(codes)));
    }
  }

  private String allPaths() {
    return quoted(allowed.keySet());
  }

  private static String quoted(Iterable<String> texts) {
    return "`" + String.join("`, `", texts) + "`";
  }

  /** Long or broken text of the user's isn't repeated whole. */
  private static String quote(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return "`" + (line.length() > 64 ? line.substring(0, 64) + "…" : line) + "`";
  }
}
