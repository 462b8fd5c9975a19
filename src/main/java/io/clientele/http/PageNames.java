package io.clientele.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.customer.CustomerSchema;
import io.clientele.customer.Fact;
import io.clientele.customer.Section;
import io.clientele.table.Column;
import io.clientele.table.Forms;
import io.clientele.table.TableForm;
import io.clientele.table.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page calls things, in two languages: sections and facts with their limits, codes by
 * list, and of each table the list that a code column draws from.
 */
final class PageNames {

  private PageNames() {}

  static byte[] json() {
    try {
      return new ObjectMapper().writeValueAsBytes(all());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("names are plain texts", impossible);
    }
  }

  private static Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("sections", Arrays.stream(Section.values()).map(PageNames::section).toList());
    all.put("facts", Arrays.stream(Fact.values()).map(PageNames::fact).toList());
    all.put("schema", CustomerSchema.asMap());
    all.put("lists", lists());
    all.put("tables", tables());
    all.put("results", results());
    return all;
  }

  private static Map<String, Object> section(Section section) {
    return Map.of("key", section.key(), "name", new Text(section.english(), section.chinese()));
  }

  private static Map<String, Object> fact(Fact fact) {
    return Map.of(
        "section", fact.section().key(),
        "key", fact.key(),
        "pointer", fact.pointer(),
        "name", new Text(fact.english(), fact.chinese()),
        "range", new Text(fact.range(), fact.chineseRange()),
        "unit", fact.unit());
  }

  private static Map<String, Map<String, Text>> lists() {
    Map<String, Map<String, Text>> lists = new LinkedHashMap<>();
    Forms.shipped().codes().forEach((list, codes) -> lists.put(list, codes.labels()));
    return lists;
  }

  /** Of each table its place, and the list of each column with codes. */
  private static Map<String, Object> tables() {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (TableForm form : Forms.shipped().tables()) {
      tables.put(
          form.name(),
          Map.of(
              "file", form.file(),
              "sheet", form.sheet(),
              "title", form.title(),
              "lists", listsOf(form.columns())));
    }
    return tables;
  }

  private static Map<String, String> listsOf(List<Column> columns) {
    Map<String, String> lists = new LinkedHashMap<>();
    for (Column column : columns) {
      String list = column.codes();
      if (list != null) {
        lists.put(column.name(), list);
      }
    }
    return lists;
  }

  /** The list of each result that is a code: {@code risk.level} is a {@code riskLevel}. */
  private static Map<String, String> results() {
    Map<String, String> results = new LinkedHashMap<>();
    for (TableForm form : Forms.shipped().tables()) {
      for (Column column : form.outcomes()) {
        String list = column.codes();
        String place = column.sets();
        if (list != null && place != null) {
          results.put(place, list);
        }
      }
    }
    return results;
  }
}
