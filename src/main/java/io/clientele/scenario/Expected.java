package io.clientele.scenario;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a cell expects a result to be. */
public sealed interface Expected {

  /** The sign for a result that isn't assessed, and for a list without anything in it. */
  String NOTHING = "-";

  /** Whether a result is as expected: a number, a text, a list of texts, or null for none. */
  boolean isMetBy(@Nullable Object found);

  /** As a cell would say it. */
  String shown();

  /** Not assessed, or an empty list. */
  record Nothing() implements Expected {
    @Override
    public boolean isMetBy(@Nullable Object found) {
      return found == null || (found instanceof List<?> list && list.isEmpty());
    }

    @Override
    public String shown() {
      return NOTHING;
    }
  }

  /** A number, compared by value. */
  record Amount(BigDecimal number) implements Expected {
    @Override
    public boolean isMetBy(@Nullable Object found) {
      return found instanceof BigDecimal other && other.compareTo(number) == 0;
    }

    @Override
    public String shown() {
      return number.toPlainString();
    }
  }

  /** A code, a text or a date. */
  record Word(String text) implements Expected {
    @Override
    public boolean isMetBy(@Nullable Object found) {
      return text.equals(found);
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * Several texts in any order.
   *
   * @param others whether more may be there
   */
  record Words(List<String> texts, boolean others) implements Expected {
    public Words {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean isMetBy(@Nullable Object found) {
      if (!(found instanceof List<?> list)) {
        return false;
      }
      return list.containsAll(texts) && (others || new HashSet<>(texts).containsAll(list));
    }

    /** Those that are not there. */
    List<String> missing(List<?> found) {
      return texts.stream().filter(text -> !found.contains(text)).toList();
    }

    @Override
    public String shown() {
      return String.join(";", texts) + (others ? ";" + ExpectedCells.OTHERS : "");
    }
  }

  /** A result as a cell would say it. */
  static String show(@Nullable Object found) {
    if (found == null) {
      return NOTHING;
    }
    if (found instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (found instanceof List<?> list) {
      return list.isEmpty()
          ? NOTHING
          : list.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }
    return found.toString();
  }
}
