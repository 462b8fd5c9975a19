package io.clientele.ruleset;

import io.clientele.decision.FormulaRule;
import io.clientele.decision.RowRule;
import io.clientele.table.Forms;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.IdentityHashMap;
import java.util.Map;

/** What explanations say of every rule that can fire: made once, when a ruleset is loaded. */
final class RuleCatalogue {

  private final Map<Row, RowRule> rows = new IdentityHashMap<>();
  private final Map<String, FormulaRule> formulas;

  RuleCatalogue(Forms forms, Tables tables, Map<String, FormulaRule> formulas) {
    this.formulas = formulas;
    for (Table table : tables.all()) {
      for (Row row : table.rows()) {
        rows.put(row, new RowExplainer(forms, row).rule());
      }
    }
  }

  RowRule rowRule(Row row) {
    RowRule rule = rows.get(row);
    if (rule == null) {
      throw new IllegalStateException(row + " is not of this ruleset");
    }
    return rule;
  }

  FormulaRule formula(String name) {
    FormulaRule formula = formulas.get(name);
    if (formula == null) {
      throw new IllegalStateException("rule `" + name + "` carries no formula");
    }
    return formula;
  }
}
