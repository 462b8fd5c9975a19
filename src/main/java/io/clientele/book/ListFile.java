package io.clientele.book;

import io.clientele.book.Source.Row;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * A file beside the mapping that says of each text what it stands for, a row each.
 *
 * @param place in the mapping, for people
 * @param file its name without a folder
 * @param from the headings that the column of the text may have
 * @param to the headings that the other column may have; several columns are joined by a blank
 */
public record ListFile(String place, String file, List<String> from, List<List<String>> to) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]*\\.[A-Za-z.]+");
  private static final int MOST = 100_000; // rows of what can still be a list

  public ListFile {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** A text as lists are searched: in half width and small letters. */
  static String key(String text) {
    return Plain.text(text).toLowerCase(Locale.ROOT);
  }

  /** Where it stands, beside a mapping. */
  Path beside(Path mapping) {
    return mapping.toAbsolutePath().resolveSibling(file);
  }

  /** A line of the list. */
  record Entry(long line, String text, String meaning) {}

  /**
   * Reads the list; what a text stands for by its {@link #key}.
   *
   * @param check tells what is wrong with what a text stands for; empty for nothing
   * @param faults takes what is wrong with the file and its rows
   */
  Map<String, String> read(Path mapping, Check check, List<String> faults) throws IOException {
    Map<String, String> list = new LinkedHashMap<>();
    if (!PLAIN_NAME.matcher(file).matches()) {
      faults.add(
          "%s: `%s` is no plain name; put the file beside the mapping".formatted(place, file));
      return list;
    }
    Path path = beside(mapping);
    if (!Files.isRegularFile(path)) {
      faults.add("%s: there is no `%s` beside the mapping; put it there".formatted(place, file));
      return list;
    }
    for (Entry entry : entries(path, faults)) {
      String wrong = check.wrongWith(entry.meaning());
      String before = list.putIfAbsent(key(entry.text()), entry.meaning());
      if (!wrong.isEmpty()) {
        faults.add("%s, line %d: `%s` %s".formatted(file, entry.line(), entry.meaning(), wrong));
      } else if (before != null && !before.equals(entry.meaning())) {
        faults.add(
            "%s, line %d: `%s` was `%s` before; keep one of the rows"
                .formatted(file, entry.line(), entry.text(), before));
      }
    }
    return list;
  }

  /** Tells what is wrong with what a text stands for. */
  interface Check {
    String wrongWith(String meaning);
  }

  private List<Entry> entries(Path path, List<String> faults) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Source source = Source.open(path)) {
      List<String> headings = source.headings();
      int text = at(headings, from, faults);
      List<Integer> meanings = to.stream().map(each -> at(headings, each, faults)).toList();
      if (text < 0 || meanings.contains(-1)) {
        return entries;
      }
      for (Row row = source.next(); row != null; row = source.next()) {
        Entry entry = entry(row, text, meanings);
        if (!entry.text().isEmpty() && !entry.meaning().isEmpty()) {
          entries.add(entry);
        }
        if (entries.size() > MOST) {
          faults.add("%s: `%s` has over 100,000 rows; name a list".formatted(place, file));
          return List.of();
        }
      }
    } catch (ZipException | EOFException broken) {
      faults.add("%s: `%s` can't be unpacked; pack it again".formatted(place, file));
    }
    return entries;
  }

  private static Entry entry(Row row, int text, List<Integer> meanings) {
    List<String> parts = new ArrayList<>();
    for (int each : meanings) {
      String part = cell(row, each);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return new Entry(row.line(), cell(row, text), String.join(" ", parts));
  }

  private static String cell(Row row, int index) {
    return index < row.cells().size() ? Plain.text(row.cells().get(index)) : "";
  }

  private int at(List<String> headings, List<String> wanted, List<String> faults) {
    for (int i = 0; i < headings.size(); i++) {
      for (String each : wanted) {
        if (key(each).equals(key(headings.get(i)))) {
          return i;
        }
      }
    }
    faults.add(
        "%s: no column of `%s` is headed `%s`; there are: %s"
            .formatted(place, file, String.join("` or `", wanted), String.join(", ", headings)));
    return -1;
  }
}
