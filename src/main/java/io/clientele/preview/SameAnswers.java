package io.clientele.preview;

import io.clientele.decision.Decided;
import io.clientele.decision.Firing;
import io.clientele.decision.RowRule;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.TableForm;
import io.clientele.table.Tables;
import io.clientele.table.diff.TableDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a decision that the candidate would decide alike: where every changed table gives the
 * same answer to everything that it was asked, the rules go on in the same way. In doubt it says
 * no, and the candidate decides.
 */
final class SameAnswers {
  /** Tables that are read without a firing, or that may be asked without answering. */
  private final boolean unclear;

  private final Map<String, Table> changed = new HashMap<>();
  private final Map<String, List<Row>> before = new HashMap<>();

  /** Tables that are asked of every customer, and may answer with no row. */
  private final Set<String> silent = new HashSet<>();

  SameAnswers(Comparison comparison) {
    boolean unclear = !comparison.active().sharesShippedRules(comparison.candidate());
    for (TableDiff diff : comparison.diff().tables()) {
      TableForm form = diff.form();
      if (!form.optional()) {
        unclear |= form.policy() == HitPolicy.PARAMETERS || mayAskUnseen(form);
        if (form.policy() == HitPolicy.COLLECT) {
          silent.add(form.name());
        }
        changed.put(form.name(), table(form.name(), comparison.candidate().tables()));
        before.put(form.name(), table(form.name(), comparison.active().tables()).rows());
      }
    }
    this.unclear = unclear;
  }

  private static Table table(String name, Tables tables) {
    return tables.all().stream()
        .filter(each -> each.form().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A table that collects, asked several times: some questions may meet no row and leave none. */
  private static boolean mayAskUnseen(TableForm form) {
    return form.policy() == HitPolicy.COLLECT && (form.exact() || form.asksByName());
  }

  /** Whether the candidate decides as the active tables did. */
  boolean after(Decided decided) {
    if (unclear) {
      return false;
    }
    Map<Question, Set<Integer>> answers = new LinkedHashMap<>();
    Set<String> answered = new HashSet<>();
    for (Firing firing : decided.explanation()) {
      if (firing.rule() instanceof RowRule rule && changed.containsKey(rule.table())) {
        answered.add(rule.table());
        answers
            .computeIfAbsent(new Question(rule.table(), firing.values()), none -> new TreeSet<>())
            .add(rule.row());
      }
    }
    return answered.containsAll(silent)
        && answers.entrySet().stream().allMatch(each -> isSame(each.getKey(), each.getValue()));
  }

  private boolean isSame(Question question, Set<Integer> rows) {
    List<Map<String, Object>> was = new ArrayList<>(1);
    List<Row> old = before.getOrDefault(question.table(), List.of());
    rows.forEach(row -> was.add(old.get(row - 1).outcomes()));
    List<Map<String, Object>> is = new ArrayList<>(1);
    Table table = changed.get(question.table());
    for (Row row : table == null ? List.<Row>of() : table.rows()) {
      if (row.coversAll(question.values())) {
        is.add(row.outcomes());
      }
    }
    return was.equals(is);
  }

  /** What a table was asked about, in the order of its inputs. */
  @SuppressWarnings("ArrayRecordComponent") // a firing's own, never changed
  private record Question(String table, @Nullable Object[] values) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question question
          && table.equals(question.table)
          && Arrays.equals(values, question.values);
    }

    @Override
    public int hashCode() {
      return 31 * table.hashCode() + Arrays.hashCode(values);
    }
  }
}
