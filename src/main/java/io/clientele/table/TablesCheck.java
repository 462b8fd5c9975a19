package io.clientele.table;

import java.util.List;
import java.util.Map;

/** A check of tables against each other; each of them has no error of its own. */
interface TablesCheck {
  List<TablesCheck> ALL = List.of(new FlowCheck(), new DivisorCheck());

  /**
   * Checks the tables that are there.
   *
   * @param tables by name; others may be missing or faulty
   */
  void check(Map<String, Table> tables, Findings findings);
}
