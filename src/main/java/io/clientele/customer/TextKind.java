package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free text, not blank, in valid Unicode without control characters.
 *
 * @param longest characters (code points)
 */
record TextKind(int longest) implements Kind {

  static TextKind text(int longest) {
    return new TextKind(longest);
  }

  @Override
  public String wanted() {
    return "text";
  }

  @Override
  public String range() {
    return "text of 1 to " + longest + " characters";
  }

  @Override
  public String chineseRange() {
    return "1到" + longest + "个字符的文本";
  }

  @Override
  public FactType type() {
    return FactType.TEXT;
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "minLength", 1, "maxLength", longest, "pattern", "\\S");
  }

  @Override
  public boolean accepts(JsonToken token) {
    return token == JsonToken.VALUE_STRING;
  }

  @Override
  public @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException {
    String text = parser.getText();
    boolean blank = true;
    int length = 0;
    for (int i = 0; i < text.length(); length++) {
      int character = text.codePointAt(i);
      if (isBroken(character, text, fact, faults)) {
        return null;
      }
      blank &= Character.isWhitespace(character) || Character.isSpaceChar(character);
      i += Character.charCount(character);
    }
    if (blank) {
      return faults.add(
          fact,
          FaultCode.BLANK_TEXT,
          Quote.of(text) + " is blank; write something or leave it out");
    }
    if (length > longest) {
      return faults.add(fact, FaultCode.TOO_LONG, tooLong(text, length));
    }
    return text;
  }

  private static boolean isBroken(int character, String text, Fact fact, Faults faults) {
    if (Character.isISOControl(character)) {
      faults.add(
          fact,
          FaultCode.CONTROL_CHARACTER,
          Quote.of(text) + " holds a control character; take it out");
      return true;
    }
    if (Character.getType(character) == Character.SURROGATE) {
      faults.add(
          fact,
          FaultCode.INVALID_UNICODE,
          Quote.of(text) + " holds half of a surrogate pair; send valid Unicode");
      return true;
    }
    return false;
  }

  private String tooLong(String text, int length) {
    return "%s has %d characters; write at most %d".formatted(Quote.of(text), length, longest);
  }
}
