package io.clientele.table;

import io.clientele.table.analysis.Gaps;
import io.clientele.table.analysis.Overlaps;
import io.clientele.table.analysis.Run;
import io.clientele.table.xlsx.Ref;
import java.util.List;
import java.util.stream.Collectors;

/** In a unique table one row answers every situation, and only one. */
final class CoverageCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    boolean unique = table.form().policy() == HitPolicy.UNIQUE || table.form().exact();
    if (!unique || table.rows().isEmpty()) {
      return;
    }
    int last = table.rows().get(table.rows().size() - 1).sheetRow();
    Spot end = spot.at(last, TechnicalRows.FIRST_COLUMN);
    for (TableSpace space : TableSpaces.of(table, forms)) {
      gaps(space, end);
      overlaps(space, spot);
    }
  }

  private static void gaps(TableSpace space, Spot end) {
    Gaps.Found found = Gaps.of(space.axes(), space.boxes(), Findings.MOST_PER_SHEET + 1);
    for (List<Run> region : found.regions()) {
      Neighbours neighbours = Neighbours.of(space, region);
      Spot spot = neighbours.isEmpty() ? end : end.at(neighbours.cell());
      gap(new Situation(space, region).told(), neighbours, spot);
    }
    if (!found.whole() && found.regions().isEmpty()) {
      notProved(end);
    }
  }

  private static void gap(Text told, Neighbours neighbours, Spot spot) {
    List<Integer> rows = neighbours.sheetRows();
    String en = rows.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    String zh = rows.stream().map(row -> "第" + row + "行").collect(Collectors.joining("或"));
    spot.report(
        FindingCode.GAP,
        new Text("nothing is said about " + told.en(), "没有任何一行涵盖" + told.zh()),
        rows.isEmpty()
            ? new Text("add a row for it", "请为其新增一行")
            : new Text("widen row " + en + ", or add a row", "请扩大" + zh + "的范围，或新增一行"));
  }

  private static void notProved(Spot spot) {
    spot.report(
        FindingCode.NOT_PROVED,
        new Text("the rows are too entangled to prove that none is missing", "各行交错过多，无法证明没有空档"),
        new Text("give the rows fewer different bounds", "请减少各行不同界限的数量"));
  }

  private static void overlaps(TableSpace space, Spot spot) {
    for (Overlaps.Overlap overlap :
        Overlaps.of(space.inputs().size(), space.boxes(), Findings.MOST_PER_SHEET + 1)) {
      Row first = space.rows().get(overlap.first());
      Row second = space.rows().get(overlap.second());
      Text told = new Situation(space, overlap.region()).told();
      Ref cell = OverlapCell.of(space, overlap);
      spot.at(cell)
          .report(
              FindingCode.OVERLAP,
              new Text(
                  "rows "
                      + first.sheetRow()
                      + " and "
                      + second.sheetRow()
                      + " both apply to "
                      + told.en(),
                  "第" + first.sheetRow() + "行与第" + second.sheetRow() + "行都适用于" + told.zh()),
              new Text("change one of them, so that only one applies", "请修改其中一行，使只有一行适用"));
    }
  }
}
