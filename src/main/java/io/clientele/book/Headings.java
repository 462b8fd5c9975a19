package io.clientele.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headings of a file, and where the columns stand that the mapping names. */
final class Headings {

  private final String place;
  private final List<String> all;
  private final Map<String, Integer> at = new HashMap<>();
  private final List<String> faults;

  /**
   * @param place of the file in the mapping
   * @param faults takes what is wrong with the headings
   */
  Headings(String place, List<String> all, List<String> faults) {
    this.place = place;
    this.all = all;
    this.faults = faults;
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isEmpty() && at.put(all.get(i), i) != null) {
        faults.add("%s: the heading `%s` is there twice; rename one".formatted(place, all.get(i)));
      }
    }
  }

  int size() {
    return all.size();
  }

  /** Where a column stands; −1 where there is none, which is then a fault. */
  int of(String what, String column) {
    Integer index = at.get(column.strip());
    if (index == null) {
      faults.add(
          "%s.%s: no column is headed `%s`; there are: %s"
              .formatted(place, what, column, String.join(", ", all)));
      return -1;
    }
    return index;
  }
}
