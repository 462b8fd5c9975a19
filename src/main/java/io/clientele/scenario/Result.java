package io.clientele.scenario;

import io.clientele.table.Text;
import java.util.Set;

/**
 * A result that a scenario can expect.
 *
 * @param path its place in the decision, such as {@code risk.points}
 * @param codes the codes it can be; empty where that is open or it is no code
 */
public record Result(String path, Kind kind, Set<String> codes, Text label) {

  /** What a result is compared as. */
  public enum Kind {
    NUMBER,
    CODE,
    DATE,
    /** Codes, in any order. */
    LIST,
    /** Rows that must be among those that fired. */
    ROWS
  }

  public Result {
    codes = Set.copyOf(codes);
  }
}
