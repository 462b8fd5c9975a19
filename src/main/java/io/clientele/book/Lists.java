package io.clientele.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a mapping writes down, or names a file of: what it writes down goes first.
 *
 * @param given the files, and how many rows of each are used
 */
record Lists(Industries industries, OwnerNames owners, List<Given> given) {

  Lists {
    given = List.copyOf(given);
  }

  /** A file of a list. */
  record Given(String role, Path file, long rows) {
    FileReport report(String digest) throws IOException {
      try (Source source = Source.open(file)) {
        String name = String.valueOf(file.getFileName());
        return new FileReport(
            name, role, digest, source.encoding(), rows, rows, 0, Map.of(), Map.of());
      }
    }
  }

  /**
   * Reads the lists of a mapping.
   *
   * @param path of the mapping
   * @param faults takes what is wrong with the files
   */
  static Lists read(Mapping mapping, Path path, List<String> faults) throws IOException {
    List<Given> given = new ArrayList<>();
    Mapping.Customers customers = mapping.customers();
    Map<String, String> industries = new HashMap<>();
    if (customers != null) {
      ListFile file = customers.industriesFile();
      industries.putAll(read(file, "industries", path, Industries::wrongWith, faults, given));
      customers.industries().forEach((text, code) -> industries.put(ListFile.key(text), code));
    }
    ListFile file = mapping.owners().file();
    Map<String, String> owners =
        new HashMap<>(read(file, "owners", path, name -> "", faults, given));
    mapping.owners().names().forEach((number, name) -> owners.put(ListFile.key(number), name));
    return new Lists(new Industries(industries), new OwnerNames(owners), given);
  }

  private static Map<String, String> read(
      @Nullable ListFile list,
      String role,
      Path mapping,
      ListFile.Check check,
      List<String> faults,
      List<Given> given)
      throws IOException {
    if (list == null) {
      return Map.of();
    }
    Map<String, String> read = list.read(mapping, check, faults);
    given.add(new Given(role, list.beside(mapping), read.size()));
    return read;
  }
}
