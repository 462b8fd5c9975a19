package io.clientele.book;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What owners are called that the files name by a number. */
final class OwnerNames {

  private final Map<String, String> shown = new HashMap<>();

  /**
   * Names of owners; two of the same name are told apart by their numbers.
   *
   * @param names by the number
   */
  OwnerNames(Map<String, String> names) {
    Map<String, Long> times =
        names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    names.forEach(
        (number, name) ->
            shown.put(
                ListFile.key(number),
                times.getOrDefault(name, 1L) > 1 ? name + " (" + number + ")" : name));
  }

  /** The name of an owner; the cell itself where it isn't known. */
  String of(String cell) {
    return shown.getOrDefault(ListFile.key(cell), cell);
  }
}
