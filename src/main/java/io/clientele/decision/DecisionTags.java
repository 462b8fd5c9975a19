package io.clientele.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a decision can be looked for by: each result as {@code quadrant=STAR}, each row that fired
 * as {@code rule=risk-level#3}, each action as {@code action=KEY_ACCOUNT_VISIT}.
 */
public final class DecisionTags {

  private static final String RULE = "rule=";
  private static final String ACTION = "action=";
  private static final ResultField[] FIELDS = ResultField.values();

  private DecisionTags() {}

  /** The tags of a decision, each once. */
  public static List<String> of(Decided decided) {
    Set<String> tags = new LinkedHashSet<>();
    for (ResultField field : FIELDS) {
      String code = field.of(decided.assessment());
      if (code != null) {
        tags.add(result(field, code));
      }
    }
    for (Action action : decided.assessment().actions()) {
      tags.add(action(action.action()));
    }
    for (Firing firing : decided.explanation()) {
      if (firing.rule() instanceof RowRule row) {
        tags.add(rule(row.id()));
      }
    }
    return new ArrayList<>(tags);
  }

  /** The tag of those with a result. */
  public static String result(ResultField field, String code) {
    return field.path() + "=" + code;
  }

  /** The tag of those for whom a row fired. */
  public static String rule(String row) {
    return RULE + row;
  }

  /** The tag of those who were advised an action. */
  public static String action(String code) {
    return ACTION + code;
  }
}
