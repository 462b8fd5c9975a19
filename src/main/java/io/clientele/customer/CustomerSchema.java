package io.clientele.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer's facts as JSON Schema 2020-12, the dialect of OpenAPI 3.1. It says all of {@link
 * Fact} but what no schema can: dates no later than {@code asOf}, decimals, no control characters.
 */
public final class CustomerSchema {

  private CustomerSchema() {}

  /** The schema as maps, lists, texts and numbers, in the order of the facts. */
  public static Map<String, Object> asMap() {
    Map<String, Object> properties = new LinkedHashMap<>(facts(Section.TOP));
    for (Section section : Section.values()) {
      if (section != Section.TOP) {
        properties.put(section.key(), section(section));
      }
    }
    Map<String, Object> schema = object("object", Section.TOP);
    schema.put("required", List.of(Fact.CUSTOMER_ID.key()));
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> section(Section section) {
    Map<String, Object> schema = object(List.of("object", "null"), section);
    schema.put("properties", facts(section));
    return schema;
  }

  private static Map<String, Object> object(Object type, Section section) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("title", title(section.english(), section.chinese()));
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> facts(Section section) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      if (fact.section() == section) {
        facts.put(fact.key(), fact(fact));
      }
    }
    return facts;
  }

  private static Map<String, Object> fact(Fact fact) {
    Map<String, Object> schema = new TreeMap<>(fact.kind().schema());
    schema.put("title", title(fact.english(), fact.chinese()));
    schema.put("description", describe(fact));
    if (fact != Fact.CUSTOMER_ID) {
      schema.computeIfPresent("type", (keyword, type) -> List.of(type, "null"));
      schema.computeIfPresent("enum", (keyword, codes) -> withNull((List<?>) codes));
    }
    return schema;
  }

  private static String describe(Fact fact) {
    return fact.unit().isEmpty() ? fact.range() : fact.unit() + ": " + fact.range();
  }

  private static String title(String english, String chinese) {
    return english + " " + chinese;
  }

  private static List<@Nullable Object> withNull(List<?> codes) {
    List<@Nullable Object> all = new ArrayList<>(codes);
    all.add(null);
    return all;
  }
}
