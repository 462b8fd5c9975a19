package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code of GB/T 4754-2017: the letter of its section and up to four digits, each narrower. */
enum IndustryKind implements Kind {
  GB_T_4754;

  private static final int LONGEST = 5;

  @Override
  public String wanted() {
    return "an industry code";
  }

  @Override
  public String range() {
    return "a letter A to T and up to four digits, such as `C35`";
  }

  @Override
  public String unit() {
    return "GB/T 4754-2017";
  }

  @Override
  public String chineseRange() {
    return "A到T的一个字母加最多四位数字，如`C35`";
  }

  @Override
  public FactType type() {
    return FactType.CODE;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "pattern", "^[A-T][0-9]{0,4}$");
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }

  @Override
  public @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException {
    String code = parser.getText();
    if (isCode(code)) {
      return code;
    }
    return faults.add(
        fact,
        FaultCode.UNKNOWN_CODE,
        Quote.of(code) + " is not an industry code; " + Spelling.hint(code, meant(code), advice()));
  }

  private static boolean isCode(String code) {
    return !code.isEmpty()
        && code.length() <= LONGEST
        && code.charAt(0) >= 'A'
        && code.charAt(0) <= 'T'
        && code.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** The same code in capitals, when that makes it one. */
  private static List<String> meant(String code) {
    String capitals = code.strip().toUpperCase(Locale.ROOT);
    return isCode(capitals) ? List.of(capitals) : List.of();
  }

  private String advice() {
    return "write " + range();
  }
}
