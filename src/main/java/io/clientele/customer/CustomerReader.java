package io.clientele.customer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reads one customer from JSON, strictly: either every fact is right or all that is wrong is said.
 * Safe for use by several threads.
 */
public final class CustomerReader {

  /** A customer is two objects deep; the rest lets a misplaced value be named in a fault. */
  private static final int DEEPEST = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Clock clock;

  /**
   * @param clock whose day, in its time zone, is {@code asOf} when a customer gives none
   */
  public CustomerReader(Clock clock) {
    this.clock = clock;
  }

  public Reading read(byte[] json) {
    return read(json, 0, json.length);
  }

  /** Reads the one customer that these bytes must be, to the last of them. */
  public Reading read(byte[] json, int offset, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(json, offset, length).slice();
    if (Unreadable.startsWithByteOrderMark(bytes)) {
      return new Reading.NotJson(Unreadable.byteOrderMark());
    }
    CharBuffer text = CharBuffer.allocate(length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
      return new Reading.NotJson(Unreadable.notUtf8(bytes.position()));
    }
    return read(text.flip());
  }

  private Reading read(CharBuffer text) {
    try (JsonParser parser = JSON.createParser(text.array(), 0, text.limit())) {
      return read(parser, text);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory could not be read", e);
    }
  }

  private Reading read(JsonParser parser, CharBuffer text) throws IOException {
    try {
      return read(parser);
    } catch (JsonProcessingException e) {
      return new Reading.NotJson(Unreadable.notJson(e, parser.currentLocation(), text));
    }
  }

  private Reading read(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      return new Reading.NotJson(Unreadable.empty());
    }
    Draft draft = new Draft();
    Faults faults = new Faults();
    new FactWalk(parser, draft, faults).readCustomer();
    JsonLocation end = parser.currentLocation();
    if (isFollowed(parser)) {
      return new Reading.NotJson(Unreadable.followed(end));
    }
    return finish(draft, faults);
  }

  private static boolean isFollowed(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() != null;
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  private Reading finish(Draft draft, Faults faults) {
    LocalDate asOf = draft.asOf().orElseGet(() -> LocalDate.now(clock));
    draft.holdTogether(asOf, faults);
    return faults.isEmpty()
        ? new Reading.Accepted(draft.toCustomer(draft.customerId().orElseThrow(), asOf))
        : new Reading.Refused(draft.customerId(), faults.all());
  }
}
