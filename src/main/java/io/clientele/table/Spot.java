package io.clientele.table;

import io.clientele.table.xlsx.Ref;

/** A place under check, and where its findings go. */
public record Spot(Place place, Findings findings) {

  /** A cell of the same sheet. */
  public Spot at(Ref cell) {
    return new Spot(new Place(place.file(), place.sheet(), cell.toString()), findings);
  }

  /** A cell of the same sheet. */
  public Spot at(int row, int column) {
    return at(new Ref(row, column));
  }

  public void report(FindingCode code, Text message, Text hint) {
    findings.add(code, place, message, hint);
  }
}
