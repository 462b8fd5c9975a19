package io.clientele.book;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the files call industries, as codes of GB/T 4754-2017; counts what no list has. */
final class Industries {

  private static final Pattern CODE = Pattern.compile("[A-T][0-9]{0,4}");
  private static final int MOST_TEXTS = 10_000; // of a column that holds something else
  private static final int MOST_TOLD = 100;

  private final Map<String, String> codes;
  private final Map<String, Long> unknown = new HashMap<>();

  /**
   * Industries of a list.
   *
   * @param codes by the text that stands for them
   */
  Industries(Map<String, String> codes) {
    this.codes = new HashMap<>();
    codes.forEach((text, code) -> this.codes.put(ListFile.key(text), code));
  }

  /** What is wrong with a code; empty for nothing. */
  static String wrongWith(String code) {
    return CODE.matcher(code).matches()
        ? ""
        : "is no code of GB/T 4754; write a letter and up to four digits, as C35";
  }

  /** The code that a cell stands for; the cell itself, in capitals, where no list has it. */
  String code(String cell) {
    String code = codes.get(ListFile.key(cell));
    return code == null ? Plain.text(cell).toUpperCase(Locale.ROOT) : code;
  }

  void unknown(String cell) {
    String text = Plain.text(cell);
    if (unknown.size() < MOST_TEXTS || unknown.containsKey(text)) {
      unknown.merge(text, 1L, Long::sum);
    }
  }

  /** The texts that no list has, those of most customers first, a hundred at most. */
  Map<String, Long> unknown() {
    Map<String, Long> told = new LinkedHashMap<>();
    unknown.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TOLD)
        .forEach(each -> told.put(each.getKey(), each.getValue()));
    return told;
  }
}
