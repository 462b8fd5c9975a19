package io.clientele.preview;

import io.clientele.decision.ResultField;
import io.clientele.preview.ImpactReport.CauseCount;
import io.clientele.preview.ImpactReport.Cell;
import io.clientele.preview.ImpactReport.Code;
import io.clientele.preview.ImpactReport.Matrix;
import io.clientele.preview.ImpactReport.RoleActions;
import io.clientele.preview.Tally.Transition;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts counts in order, with the names that the project's own lists give them. */
final class ReportBuilder {
  private static final Text NOT_ASSESSED = new Text("not assessed", "未评估");

  private final Forms forms;
  private final Tally tally;

  ReportBuilder(Forms forms, Tally tally) {
    this.forms = forms;
    this.tally = tally;
  }

  ImpactReport build() {
    List<Matrix> matrices = new ArrayList<>();
    for (ResultField field : ResultField.values()) {
      matrices.add(matrix(field));
    }
    return new ImpactReport(
        tally.customers(),
        tally.changed(),
        tally.refused(),
        tally.amountMoved(),
        matrices,
        actions(),
        causes(),
        tally.movers(),
        tally.refusals());
  }

  private Matrix matrix(ResultField field) {
    Map<@Nullable String, Map<@Nullable String, Long>> counts = new HashMap<>();
    Set<@Nullable String> found = new TreeSet<>(Comparator.nullsLast(Comparator.naturalOrder()));
    long moved = 0;
    for (Map.Entry<Transition, Long> each : tally.transitions().entrySet()) {
      Transition transition = each.getKey();
      if (transition.field() == field) {
        counts
            .computeIfAbsent(transition.from(), none -> new HashMap<>())
            .put(transition.to(), each.getValue());
        found.add(transition.from());
        found.add(transition.to());
        moved += Objects.equals(transition.from(), transition.to()) ? 0 : each.getValue();
      }
    }
    List<Code> codes = codes(field, found);
    return new Matrix(field, title(field), codes, cells(codes, counts), moved);
  }

  private static List<Cell> cells(
      List<Code> codes, Map<@Nullable String, Map<@Nullable String, Long>> counts) {
    List<Cell> cells = new ArrayList<>();
    for (Code from : codes) {
      Map<@Nullable String, Long> row = counts.getOrDefault(from.code(), Map.of());
      for (Code to : codes) {
        Long customers = row.isEmpty() ? null : row.get(to.code());
        if (customers != null) {
          cells.add(new Cell(from.code(), to.code(), customers));
        }
      }
    }
    return cells;
  }

  /** All codes of the list, then any other that was found, then what can't be assessed. */
  private List<Code> codes(ResultField field, Set<@Nullable String> found) {
    Forms.CodeList list = forms.codes().get(Objects.requireNonNull(column(field).codes()));
    Map<String, Text> labels = list == null ? Map.of() : list.labels();
    Set<@Nullable String> codes = new LinkedHashSet<>(labels.keySet());
    codes.addAll(found);
    List<Code> named = new ArrayList<>();
    for (String code : codes) {
      named.add(new Code(code, code == null ? NOT_ASSESSED : label(labels, code)));
    }
    return named;
  }

  private static Text label(Map<String, Text> labels, String code) {
    Text label = labels.get(code);
    return label == null ? new Text(code, code) : label;
  }

  private Text title(ResultField field) {
    return table(field).title();
  }

  private TableForm table(ResultField field) {
    return forms.tables().stream()
        .filter(form -> form.outcomes().stream().anyMatch(each -> sets(each, field)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no table sets " + field.path()));
  }

  private Column column(ResultField field) {
    return table(field).outcomes().stream()
        .filter(each -> sets(each, field))
        .findFirst()
        .orElseThrow();
  }

  private static boolean sets(Column column, ResultField field) {
    return field.path().equals(column.sets());
  }

  private List<RoleActions> actions() {
    Set<String> roles = new TreeSet<>(tally.gained().keySet());
    roles.addAll(tally.lost().keySet());
    Forms.CodeList list = forms.codes().get("ownerRole");
    Map<String, Text> labels = list == null ? new LinkedHashMap<>() : list.labels();
    return roles.stream()
        .map(
            role ->
                new RoleActions(
                    role,
                    label(labels, role),
                    tally.gained().getOrDefault(role, 0L),
                    tally.lost().getOrDefault(role, 0L)))
        .sorted(
            Comparator.comparingLong((RoleActions each) -> -each.gained() - each.lost())
                .thenComparing(RoleActions::ownerRole))
        .toList();
  }

  private List<CauseCount> causes() {
    return tally.causes().entrySet().stream()
        .map(each -> new CauseCount(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingLong((CauseCount each) -> -each.customers())
                .thenComparing(each -> each.cause().text().en())
                .thenComparing(each -> String.valueOf(each.cause().cell())))
        .toList();
  }
}
