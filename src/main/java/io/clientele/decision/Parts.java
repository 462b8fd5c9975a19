package io.clientele.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named numbers that a sum or a mean is made of, as many as are known. */
public record Parts(List<Part> all) {

  /** One of them. */
  public record Part(String name, BigDecimal number) {}

  public Parts {
    all = List.copyOf(all);
  }

  /** Parts from names and numbers in turn; what is null is left out. */
  public static Parts of(@Nullable Object... namesAndNumbers) {
    List<Part> parts = new ArrayList<>(namesAndNumbers.length / 2);
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      Object number = namesAndNumbers[i + 1];
      if (number != null) {
        parts.add(new Part(String.valueOf(namesAndNumbers[i]), decimal(number)));
      }
    }
    return new Parts(parts);
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) number).longValue());
  }

  void write(JsonBuffer out) {
    char before = '{';
    for (Part part : all) {
      out.raw(before);
      out.raw('"');
      out.escaped(part.name);
      out.raw('"');
      out.raw(':');
      out.number(part.number);
      before = ',';
    }
    if (all.isEmpty()) {
      out.raw('{');
    }
    out.raw('}');
  }

  /** As a sentence lists them: {@code fall in sales 0, fall in contacts 1}. */
  String text(Map<String, String> names) {
    StringBuilder text = new StringBuilder();
    for (Part part : all) {
      text.append(text.isEmpty() ? "" : ", ").append(names.getOrDefault(part.name, part.name));
      text.append(' ').append(Numbers.plain(part.number));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text(Map.of());
  }
}
