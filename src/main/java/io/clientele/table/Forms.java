package io.clientele.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
  public record CodeList(boolean open, @JsonProperty("values") Map<String, Text> labels) {}

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
      try (InputStream yaml = Forms.class.getResourceAsStream("forms.yaml")) {
        YAMLMapper mapper =
            YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
        return mapper.readValue(Objects.requireNonNull(yaml), Forms.class);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("forms.yaml can't be read", unreadable);
      }
    }
  }
}
