package io.clientele.table;

import io.clientele.table.xlsx.Sheet;
import java.util.List;

/** A check of where things stand in a sheet. */
interface LayoutCheck {
  List<LayoutCheck> ALL =
      List.of(
          new TechnicalRowsCheck(),
          new HeadingsCheck(),
          new StrayCellsCheck(),
          new MergedCellsCheck(),
          new HiddenPartsCheck());

  void check(TableForm form, Sheet sheet, Spot spot);
}
