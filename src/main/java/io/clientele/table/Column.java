package io.clientele.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: a condition where {@code is} is given, else an outcome.
 *
 * @param name the fact or result that is compared, or the outcome that is set
 * @param is how a condition compares; null for an outcome
 * @param field the property of the matched fact, where it differs from the name
 * @param codes the code list that the cells draw from, for code columns
 * @param min least number allowed, included; null for none
 * @param max greatest number allowed, included; null for none
 * @param optional whether a cell may be blank; conditions always may
 * @param sets the place in the decision that an outcome fills
 */
public record Column(
    String name,
    @Nullable Operator is,
    @Nullable String field,
    CellType type,
    @Nullable String codes,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean optional,
    @Nullable String sets,
    Text label,
    @Nullable Text unit,
    @Nullable Text note) {

  /** Whether the column is a condition. */
  public boolean isCondition() {
    return is != null;
  }

  /** The mark that keeps Drools from reading a decimal as a binary float. */
  private String exact() {
    return type == CellType.INTEGER ? "" : "B";
  }

  /**
   * What the technical row of the spreadsheet says: the constraint or the consequence that a native
   * Drools reader would compile.
   */
  public String technical() {
    if (is == null) {
      return "outcome.put(\"" + name + "\", \"$param\");";
    }
    String property = field == null ? name : field;
    return switch (is) {
      case AT_LEAST, AT_MOST, BELOW -> property + " " + is.sign() + " $param" + exact();
      case EQUAL -> property + " == \"$param\"";
      case STARTS_WITH -> property + " != null, " + property + " str[startsWith] \"$param\"";
      case ONE_OF -> "isOneOf(\"$param\")";
    };
  }
}
