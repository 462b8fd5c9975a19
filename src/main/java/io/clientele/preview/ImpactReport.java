package io.clientele.preview;

import io.clientele.decision.ResultField;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an edit moves. The same customers and the same edit give the same report, to the byte.
 *
 * @param customers how many were decided both ways
 * @param changed how many of them move
 * @param refused how many lines could not be decided
 * @param amountMoved yuan that those who move bought for in twelve months
 * @param causes most customers first; each customer who moves counts once
 * @param movers most money first, at most {@link #MOST_MOVERS}
 * @param refusals in the order of the file, at most {@link #MOST_REFUSALS}
 */
public record ImpactReport(
    long customers,
    long changed,
    long refused,
    BigDecimal amountMoved,
    List<Matrix> matrices,
    List<RoleActions> actions,
    List<CauseCount> causes,
    List<Mover> movers,
    List<RefusedLine> refusals) {
  static final int MOST_MOVERS = 1_000;
  static final int MOST_REFUSALS = 100;

  public ImpactReport {
    matrices = List.copyOf(matrices);
    actions = List.copyOf(actions);
    causes = List.copyOf(causes);
    movers = List.copyOf(movers);
    refusals = List.copyOf(refusals);
  }

  /**
   * From where to where customers move in one result.
   *
   * @param codes every code that a customer can get, in the order of the project's own lists
   * @param cells those that hold customers, the ones who stay among them
   * @param moved customers whose code differs
   */
  public record Matrix(
      ResultField field, Text title, List<Code> codes, List<Cell> cells, long moved) {
    public Matrix {
      codes = List.copyOf(codes);
      cells = List.copyOf(cells);
    }
  }

  /** A code and its name; null stands for what can't be assessed. */
  public record Code(@Nullable String code, Text label) {}

  /** How many customers had one code and have another, or the same. */
  public record Cell(@Nullable String from, @Nullable String to, long customers) {}

  /** Actions that a role gets more, and that it gets less. */
  public record RoleActions(String ownerRole, Text label, long gained, long lost) {}

  /** How many customers a change moved. */
  public record CauseCount(Cause cause, long customers) {}

  /** A line that could not be decided, and why. */
  public record RefusedLine(long line, @Nullable String customerId, String message) {}
}
