package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.Map;

/** True or false. */
enum FlagKind implements Kind {
  FLAG;

  @Override
  public String wanted() {
    return "true or false";
  }

  @Override
  public String chineseRange() {
    return "`TRUE`或`FALSE`";
  }

  @Override
  public FactType type() {
    return FactType.FLAG;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "boolean");
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token.isBoolean();
  }

  @Override
  public Object read(JsonParser parser, Fact fact, Faults faults) {
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }
}
