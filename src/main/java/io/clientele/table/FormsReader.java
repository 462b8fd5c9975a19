package io.clientele.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.clientele.table.Forms.CodeList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the descriptions of the tables by hand: binding by reflection would slow every start. */
final class FormsReader {

  private FormsReader() {}

  static Forms read(InputStream json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      Part top = part(value(parser));
      return top.whole(new Forms(top.map("codes", FormsReader::codes), tables(top)));
    }
  }

  private static CodeList codes(Part part) {
    return part.whole(new CodeList(part.flag("open"), part.map("values", FormsReader::text)));
  }

  private static List<TableForm> tables(Part top) {
    return top.list("tables", FormsReader::table);
  }

  private static TableForm table(Part part) {
    return part.whole(
        new TableForm(
            part.string("name"),
            part.string("model"),
            part.string("file"),
            part.string("sheet"),
            HitPolicy.valueOf(part.string("policy").toUpperCase(Locale.ROOT)),
            text(part.part("title")),
            text(part.part("about")),
            part.string("match"),
            part.list("conditions", FormsReader::column),
            part.list("outcomes", FormsReader::column),
            text(part.part("text")),
            part.optionalMap("domains", FormsReader::domain),
            part.flag("exact"),
            part.flag("optional"),
            part.number("sum")));
  }

  private static Column column(Part part) {
    String is = part.optional("is");
    return part.whole(
        new Column(
            part.string("name"),
            is == null ? null : Operator.of(is),
            part.optional("field"),
            CellType.valueOf(part.string("type").toUpperCase(Locale.ROOT)),
            part.optional("codes"),
            part.number("min"),
            part.number("max"),
            part.flag("optional"),
            part.optional("sets"),
            text(part.part("label")),
            part.optionalText("unit"),
            part.optionalText("note")));
  }

  private static Domain domain(Part part) {
    return part.whole(
        new Domain(
            part.number("min"),
            part.number("max"),
            part.number("step"),
            part.optionalStrings("codes"),
            part.optional("from")));
  }

  private static Text text(Part part) {
    return part.whole(new Text(part.string("en"), part.string("zh")));
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> values = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        values.put(name, value(parser));
      }
      return new Part(values);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(parser));
      }
      return values;
    }
    return parser.getText();
  }

  private static Part part(Object value) {
    return (Part) value;
  }

  /** An object of the file; what is taken from it is gone, so that nothing unknown stays unseen. */
  private record Part(Map<String, Object> values) {

    @Nullable String optional(String name) {
      return (String) values.remove(name);
    }

    String string(String name) {
      String text = optional(name);
      if (text == null) {
        throw new IllegalStateException("`" + name + "` is missing beside " + values);
      }
      return text;
    }

    @Nullable BigDecimal number(String name) {
      String text = optional(name);
      return text == null ? null : new BigDecimal(text);
    }

    boolean flag(String name) {
      return "true".equals(optional(name));
    }

    Part part(String name) {
      Object part = values.remove(name);
      if (part == null) {
        throw new IllegalStateException("`" + name + "` is missing beside " + values);
      }
      return FormsReader.part(part);
    }

    @Nullable Text optionalText(String name) {
      return values.containsKey(name) ? text(part(name)) : null;
    }

    <T> List<T> list(String name, Function<Part, T> reader) {
      List<T> all = new ArrayList<>();
      Object parts = values.remove(name);
      if (parts instanceof List<?> list) {
        list.forEach(each -> all.add(reader.apply((Part) each)));
      }
      return all;
    }

    <T> Map<String, T> map(String name, Function<Part, T> reader) {
      Map<String, T> all = new LinkedHashMap<>();
      part(name).values.forEach((key, each) -> all.put(key, reader.apply((Part) each)));
      return all;
    }

    <T> Map<String, T> optionalMap(String name, Function<Part, T> reader) {
      return values.containsKey(name) ? map(name, reader) : Map.of();
    }

    @Nullable List<String> optionalStrings(String name) {
      return values.remove(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : null;
    }

    <T> T whole(T made) {
      if (!values.isEmpty()) {
        throw new IllegalStateException("not known in forms.yaml: " + values.keySet());
      }
      return made;
    }
  }
}
