package io.clientele.table;

import java.util.List;

/** A check of the rows of one table, by themselves and against each other. */
interface RowsCheck {
  List<RowsCheck> ALL =
      List.of(
          new ConditionsCheck(),
          new BoundsCheck(),
          new DuplicateRowsCheck(),
          new DuplicatePrefixCheck(),
          new ParametersCheck());

  void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot);
}
