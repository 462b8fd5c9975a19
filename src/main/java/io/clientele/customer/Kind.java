package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a fact may be: how it is read and checked, and how the API's schema says so. */
sealed interface Kind permits TextKind, IndustryKind, CodeKind, NumberKind, DateKind, FlagKind {

  /** What is wanted, in words: {@code text}, {@code a whole number}. */
  String wanted();

  /** What is wanted with its limits, in words. */
  default String range() {
    return wanted();
  }

  /** What is wanted with its limits, in Chinese. */
  String chineseRange();

  /** How the fact is written down. */
  FactType type();

  /** The unit that the fact counts in; empty when it has none. */
  default String unit() {
    return "";
  }

  /** JSON Schema keywords that hold the fact to its range. */
  Map<String, Object> schema();

  boolean accepts(JsonToken token);

  /**
   * The fact where the parser stands, on a token of an accepted type; null when it is faulty, and
   * then the faults say why.
   */
  @Nullable Object read(JsonParser parser, Fact fact, Faults faults) throws IOException;
}
