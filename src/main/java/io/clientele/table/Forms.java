package io.clientele.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The project's own description of all tables, in the order in which the models run. */
public record Forms(Map<String, CodeList> codes, List<TableForm> tables) {

  public Forms {
    codes = Map.copyOf(codes);
    tables = List.copyOf(tables);
  }

  /** A list of codes with their names; an open one takes codes that an analyst adds. */
  public record CodeList(boolean open, Map<String, Text> labels) {}

  /** The descriptions that ship with this version. */
  public static Forms shipped() {
    return Shipped.FORMS;
  }

  /** The form of a table. */
  public TableForm table(String name) {
    return tables.stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table is called `" + name + "`"));
  }

  private static final class Shipped {
    static final Forms FORMS = read();

    private static Forms read() {
      try (InputStream json = Forms.class.getResourceAsStream("forms.json")) {
        return FormsReader.read(Objects.requireNonNull(json));
      } catch (IOException unreadable) {
        throw new UncheckedIOException("forms.json can't be read", unreadable);
      }
    }
  }
}
