package io.clientele.customer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of a sheet of customers, each headed by the name of a fact: {@code orders12m}, or
 * {@code purchases.orders12m}. Writes a row of texts as the JSON that {@link CustomerReader} reads,
 * so that a fact is held to the same range wherever it comes from.
 */
public final class FactColumns {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern SLASHED = Pattern.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}");
  private static final Map<String, Fact> BY_NAME = names();

  private final List<Fact> facts;

  private FactColumns(List<Fact> facts) {
    this.facts = List.copyOf(facts);
  }

  /** What came of reading the headings. */
  public sealed interface Headings {
    record Good(FactColumns columns) implements Headings {}

    /**
     * Headings that name no fact, or one twice.
     *
     * @param faults one line each, at least one
     */
    record Bad(List<String> faults) implements Headings {
      public Bad {
        faults = List.copyOf(faults);
      }
    }
  }

  private static Map<String, Fact> names() {
    Map<String, Fact> names = new HashMap<>();
    for (Fact fact : Fact.values()) {
      names.put(fact.place(), fact);
      names.putIfAbsent(fact.key(), fact);
    }
    return Map.copyOf(names);
  }

  /** Reads the headings, in the order of the columns. */
  public static Headings of(List<String> headings) {
    List<Fact> facts = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String heading : headings) {
      Fact fact = BY_NAME.get(heading.strip());
      if (fact == null) {
        String hint = Spelling.hint(heading, BY_NAME.keySet(), "take the column out");
        faults.add("heading " + Quote.of(heading) + ": no fact is called so; " + hint);
      } else if (facts.contains(fact)) {
        faults.add("heading " + Quote.of(heading) + ": the fact is there twice; give it once");
      } else {
        facts.add(fact);
      }
    }
    if (faults.isEmpty() && !facts.contains(Fact.CUSTOMER_ID)) {
      faults.add("headings: `customerId` is missing; add the column");
    }
    return faults.isEmpty() ? new Headings.Good(new FactColumns(facts)) : new Headings.Bad(faults);
  }

  /** How many columns there are. */
  public int size() {
    return facts.size();
  }

  /**
   * A row as the JSON of one customer. A blank cell is a fact that isn't known.
   *
   * @param cells at most as many as there are columns
   */
  public byte[] json(List<String> cells) {
    Map<Section, Map<Fact, String>> sections = new EnumMap<>(Section.class);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (!cell.isEmpty()) {
        Fact fact = facts.get(i);
        sections.computeIfAbsent(fact.section(), none -> new EnumMap<>(Fact.class)).put(fact, cell);
      }
    }
    try {
      return json(sections);
    } catch (IOException impossible) {
      throw new UncheckedIOException("JSON in memory could not be written", impossible);
    }
  }

  private static byte[] json(Map<Section, Map<Fact, String>> sections) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      for (Map.Entry<Section, Map<Fact, String>> section : sections.entrySet()) {
        boolean inner = section.getKey() != Section.TOP;
        if (inner) {
          out.writeObjectFieldStart(section.getKey().key());
        }
        for (Map.Entry<Fact, String> fact : section.getValue().entrySet()) {
          out.writeFieldName(fact.getKey().key());
          write(fact.getKey(), fact.getValue(), out);
        }
        if (inner) {
          out.writeEndObject();
        }
      }
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** A text that isn't what the fact takes stays a text, which the reader then refuses by name. */
  private static void write(Fact fact, String cell, JsonGenerator out) throws IOException {
    String lower = cell.toLowerCase(Locale.ROOT);
    if (fact.kind() instanceof NumberKind && NUMBER.matcher(cell).matches()) {
      out.writeNumber(cell);
    } else if (fact.kind() instanceof FlagKind && (lower.equals("true") || lower.equals("false"))) {
      out.writeBoolean(lower.equals("true"));
    } else if (fact.kind() instanceof DateKind && SLASHED.matcher(cell).matches()) {
      out.writeString(dashed(cell));
    } else {
      out.writeString(cell);
    }
  }

  /** The way in which spreadsheet programs of China save dates: 2024/6/30. */
  private static String dashed(String date) {
    String[] parts = date.split("/", -1);
    return "%s-%02d-%02d"
        .formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
