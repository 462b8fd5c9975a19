package io.clientele.whatif;

import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.ruleset.CellWords;
import io.clientele.ruleset.Ruleset;
import io.clientele.scenario.Input;
import io.clientele.table.Condition;
import io.clientele.table.Forms;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds, in each table that was asked, the row that came closest to firing and did not. */
public final class NearMisses {

  private static final Comparator<NearMiss> BY_DISTANCE =
      Comparator.comparing(NearMiss::relative, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Forms forms;
  private final Words words;
  private final Seen seen;
  private final Set<String> fired;

  private NearMisses(Forms forms, Decided decided) {
    this.forms = forms;
    this.words = new Words(forms);
    this.seen = Seen.in(decided);
    this.fired = seen.rows();
  }

  /**
   * Decides a customer and lists what nearly happened, closest first and codes last.
   *
   * @throws io.clientele.ruleset.TableFault where the tables can't decide
   */
  public static List<NearMiss> of(Customer customer, Ruleset ruleset, Forms forms) {
    return of(ruleset.decide(customer), ruleset.tables(), forms);
  }

  /**
   * Lists what nearly happened in a decision, closest first and codes last: at most one row of each
   * table, and none of a table that was not asked.
   *
   * @param tables those by which it was decided
   */
  public static List<NearMiss> of(Decided decided, Tables tables, Forms forms) {
    NearMisses misses = new NearMisses(forms, decided);
    return tables.all().stream()
        .filter(table -> table.form().fires())
        .map(misses::closest)
        .flatMap(Optional::stream)
        .sorted(BY_DISTANCE)
        .toList();
  }

  /** A row that fails one test only, and how its codes stand to each other. */
  private record Miss(Row row, Row.Test test, Object actual, @Nullable Gap gap, int steps) {}

  private static final Comparator<Miss> CLOSEST =
      Comparator.comparing(
              (Miss miss) -> miss.gap == null ? null : miss.gap.relative(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(Miss::steps);

  private Optional<NearMiss> closest(Table table) {
    Set<String> asked = asked(table);
    List<Miss> misses = new ArrayList<>();
    for (Row row : table.rows()) {
      if (!fired.contains(row.toString())
          && (table.form().policy() == HitPolicy.COLLECT || asked.contains(subject(row)))) {
        miss(row).ifPresent(misses::add);
      }
    }
    return misses.stream().min(CLOSEST).map(this::told);
  }

  /** Of a table in which one row answers: what was asked, told by the rows that did. */
  private Set<String> asked(Table table) {
    return table.rows().stream()
        .filter(row -> fired.contains(row.toString()))
        .map(NearMisses::subject)
        .collect(Collectors.toSet());
  }

  /** What a row is about where each names it: an indicator. */
  private static String subject(Row row) {
    return row.form().asksByName() ? row.getKey() : "";
  }

  private Optional<Miss> miss(Row row) {
    Row.Test failed = null;
    for (Row.Test test : row.tests()) {
      if (!seen.meets(row, test)) {
        if (failed != null) {
          return Optional.empty();
        }
        failed = test;
      }
    }
    Object actual = failed == null ? null : seen.value(Input.of(row, failed));
    if (failed == null || actual == null || isFallback(failed)) {
      return Optional.empty();
    }
    Gap gap = Gap.of(actual, failed.condition());
    return Optional.of(new Miss(row, failed, actual, gap, steps(failed, actual)));
  }

  /** The row for whatever no other begins with waits for nothing. */
  private static boolean isFallback(Row.Test test) {
    return test.condition() instanceof Condition.StartsWith start && start.prefix().isEmpty();
  }

  /** How far apart two codes stand in their list, where it has an order; prefixes by what fits. */
  private int steps(Row.Test test, Object actual) {
    if (test.condition() instanceof Condition.StartsWith start) {
      int same = 0;
      String code = actual.toString();
      while (same < Math.min(code.length(), start.prefix().length())
          && code.charAt(same) == start.prefix().charAt(same)) {
        same++;
      }
      return -same;
    }
    Forms.CodeList list =
        test.column().codes() == null ? null : forms.codes().get(test.column().codes());
    if (list == null || !(test.condition() instanceof Condition.Equal equal)) {
      return 0;
    }
    List<String> codes = List.copyOf(list.labels().keySet());
    return Math.abs(codes.indexOf(actual.toString()) - codes.indexOf(equal.code()));
  }

  private NearMiss told(Miss miss) {
    Row row = miss.row;
    Row.Test test = miss.test;
    return new NearMiss(
        row,
        test.cell(),
        Input.of(row, test).name(),
        words.label(row, test),
        miss.actual,
        words.condition(row, test),
        miss.gap == null ? null : miss.gap.distance(),
        miss.gap == null ? null : miss.gap.relative(),
        Map.copyOf(CellWords.sets(row)),
        words.miss(row, test, miss.actual));
  }
}
