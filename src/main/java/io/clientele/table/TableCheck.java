package io.clientele.table;

import java.util.List;

/** A check of a whole table whose sheet has no error. */
interface TableCheck {
  List<TableCheck> ALL =
      List.of(
          new NamelessRowsCheck(),
          new DeadRowsCheck(),
          new CoverageCheck(),
          new PrefixDefaultCheck(),
          new ShadowCheck(),
          new TitlesCheck(),
          new WeightsCheck());

  void check(Table table, Forms forms, Spot spot);
}
