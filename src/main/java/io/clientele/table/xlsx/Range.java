package io.clientele.table.xlsx;

/** A rectangle of cells, both corners included. */
public record Range(Ref first, Ref last) {

  static Range parse(String range) {
    int colon = range.indexOf(':');
    Ref first = Ref.parse(colon < 0 ? range : range.substring(0, colon));
    return new Range(first, colon < 0 ? first : Ref.parse(range.substring(colon + 1)));
  }

  /** As {@code C9:D9}. */
  @Override
  public String toString() {
    return first + ":" + last;
  }
}
