package io.clientele.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clientele.decision.Decided;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.RowRule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision by the paths of its results, exactly as its JSON says it. */
public final class Found {

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Map<String, Object> byPath = new HashMap<>();

  private Found() {}

  public static Found in(Decided decided) {
    Found found = new Found();
    found.add("", json(decided));
    List<String> rows =
        decided.explanation().stream()
            .filter(firing -> firing.rule() instanceof RowRule)
            .map(firing -> firing.rule().id())
            .toList();
    found.byPath.put(ResultCatalogue.ROWS, rows);
    return found;
  }

  /** A number, a text or a list of texts; null where the decision has none. */
  public @Nullable Object at(String path) {
    return byPath.get(path);
  }

  /** The rows that fired, in order. */
  public List<?> rows() {
    return (List<?>) byPath.getOrDefault(ResultCatalogue.ROWS, List.of());
  }

  private static JsonNode json(Decided decided) {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(json)) {
      out.writeStartObject();
      DecisionJson.writeFound(decided, out);
      out.writeEndObject();
      out.flush();
      return MAPPER.readTree(json.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a decision in memory could not be written", impossible);
    }
  }

  private void add(String path, JsonNode value) {
    if (value.isObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      value.properties().forEach(field -> add(prefix + field.getKey(), field.getValue()));
    } else if (value.isArray()) {
      list(path, value);
    } else if (value.isNumber()) {
      byPath.put(path, new BigDecimal(value.asText()));
    } else if (!value.isNull()) {
      byPath.put(path, value.asText());
    }
  }

  /** An object in a list goes by its first field: its factor, action or model. */
  private void list(String path, JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list) {
      String name = item.isObject() ? item.elements().next().asText() : item.asText();
      names.add(name);
      if (item.isObject()) {
        add(path + "." + name, item);
      }
    }
    byPath.put(path, names);
  }
}
