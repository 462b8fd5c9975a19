package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; lists them by file, sheet, row and column. */
public final class Findings {
  /** A sheet with more is shown no further: its first faults say enough. */
  static final int MOST_PER_SHEET = 500;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.place().file())
          .thenComparing(finding -> finding.place().sheet())
          .thenComparing(Findings::row)
          .thenComparing(Findings::column);

  private final List<Finding> all = new ArrayList<>();
  private final Map<Place, Integer> counts = new HashMap<>();

  /** Adds one; a sheet with too many is cut short. */
  public void add(FindingCode code, Place place, Text message, Text hint) {
    Place sheet = new Place(place.file(), place.sheet(), "");
    int count = counts.merge(sheet, 1, Integer::sum);
    if (count <= MOST_PER_SHEET) {
      all.add(new Finding(code, place, message, hint));
    } else if (count == MOST_PER_SHEET + 1) {
      all.add(
          new Finding(
              FindingCode.MORE_FINDINGS,
              sheet,
              new Text(
                  "more than " + MOST_PER_SHEET + " findings; the rest isn't listed",
                  "发现的问题超过" + MOST_PER_SHEET + "个，其余未列出"),
              new Text("mend these first, then check again", "请先处理已列出的问题，再重新检查")));
    }
  }

  /** Adds findings that were collected elsewhere. */
  public void addAll(List<Finding> more) {
    all.addAll(more);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a sheet, or its file as a whole, has an error. */
  boolean hasErrorsIn(String file, String sheet) {
    return all.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .map(Finding::place)
        .anyMatch(
            place ->
                place.file().equals(file)
                    && (place.sheet().equals(sheet) || place.sheet().isEmpty()));
  }

  /** Whether anything found is an error. */
  public boolean hasErrors() {
    return all.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  /** All of them, by file, sheet, row and column. */
  public List<Finding> sorted() {
    return all.stream().sorted(ORDER).toList();
  }

  private static int row(Finding finding) {
    String cell = finding.place().cell();
    return cell.isEmpty() ? 0 : Ref.parse(cell).row();
  }

  private static int column(Finding finding) {
    String cell = finding.place().cell();
    return cell.isEmpty() ? 0 : Ref.parse(cell).column();
  }
}
