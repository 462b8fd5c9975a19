package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One code of a closed list. */
record CodeKind(List<String> codes) implements Kind {

  static CodeKind oneOf(String... codes) {
    return new CodeKind(List.of(codes));
  }

  @Override
  public String wanted() {
    return "one of " + Quote.all(codes);
  }

  @Override
  public String chineseRange() {
    return Quote.all(codes) + "之一";
  }

  @Override
  public FactType type() {
    return FactType.CODE;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "enum", codes);
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }

  @Override
  public @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException {
    String code = parser.getText();
    int known = codes.indexOf(code);
    if (known < 0) {
      return faults.add(
          fact,
          FaultCode.UNKNOWN_CODE,
          Quote.of(code) + " is not a code; " + Spelling.hint(code, codes, "use " + wanted()));
    }
    return codes.get(known);
  }
}
