package io.clientele.customer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** What to say of text that can't be read as JSON. Lines, columns and bytes count from 1. */
final class Unreadable {

  /** Characters shown before the place where the reading stopped. */
  private static final int BEFORE = 20;

  private static final int AFTER = 4;

  private Unreadable() {}

  static boolean startsWithByteOrderMark(ByteBuffer bytes) {
    return bytes.limit() >= 3
        && bytes.get(0) == (byte) 0xEF
        && bytes.get(1) == (byte) 0xBB
        && bytes.get(2) == (byte) 0xBF;
  }

  static Fault byteOrderMark() {
    return fault(
        FaultCode.NOT_UTF_8, "byte 1", "the text begins with a byte order mark; send it without");
  }

  static Fault notUtf8(int bytesBefore) {
    return fault(
        FaultCode.NOT_UTF_8,
        "byte " + (bytesBefore + 1),
        "this is not valid UTF-8; send the text as UTF-8");
  }

  static Fault empty() {
    return fault(
        FaultCode.EMPTY, "line 1, column 1", "there is no text; send one customer as an object");
  }

  static Fault followed(JsonLocation end) {
    return fault(
        FaultCode.TRAILING_TEXT, place(end), "text follows the customer; send one object alone");
  }

  static Fault notJson(JsonProcessingException stop, JsonLocation location, CharBuffer text) {
    if (stop instanceof StreamConstraintsException) {
      return fault(
          FaultCode.TOO_DEEP, place(location), "objects and lists stand too deep; send flat facts");
    }
    if (stop instanceof JsonEOFException) {
      return fault(
          FaultCode.NOT_JSON,
          place(location),
          "the text ends too early; close every quote, brace and bracket");
    }
    return fault(
        FaultCode.NOT_JSON,
        place(location),
        "this is not JSON near %s; correct it there".formatted(near(location, text)));
  }

  private static Fault fault(FaultCode code, String place, String message) {
    return new Fault("", code, place + ": " + message);
  }

  private static String place(JsonLocation location) {
    return "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String near(JsonLocation location, CharBuffer text) {
    int stop = (int) Math.min(location.getCharOffset(), text.limit());
    int from = Math.max(0, stop - BEFORE);
    int to = Math.min(text.limit(), stop + AFTER);
    return Quote.of(text.subSequence(from, to).toString());
  }
}
