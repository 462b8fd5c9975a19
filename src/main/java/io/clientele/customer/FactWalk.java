package io.clientele.customer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks once through one customer's JSON, keeping what is right and noting what is wrong. */
final class FactWalk {

  private final JsonParser parser;
  private final Draft draft;
  private final Faults faults;
  private final Set<Section> sections = EnumSet.noneOf(Section.class);
  private final Set<String> strangers = new HashSet<>();

  FactWalk(JsonParser parser, Draft draft, Faults faults) {
    this.parser = parser;
    this.draft = draft;
    this.faults = faults;
  }

  /** Reads the value that the parser stands on, to its end. */
  void readCustomer() throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      readObject(Section.TOP);
    } else {
      refuse(
          "", "customer", FaultCode.WRONG_TYPE, found() + " is of the wrong type; send an object");
      draft.keep(Fact.CUSTOMER_ID, null); // where no facts can stand, none is missed
    }
  }

  private void readObject(Section section) throws IOException {
    Map<String, Fact> facts = Fact.in(section);
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      Fact fact = facts.get(key);
      if (fact != null) {
        readFact(fact);
      } else {
        readOther(section, key);
      }
    }
  }

  private void readFact(Fact fact) throws IOException {
    JsonToken token = parser.currentToken();
    if (!draft.give(fact)) {
      refuse(fact.pointer(), fact.place(), FaultCode.DUPLICATE_KEY, "given twice; give it once");
    } else if (fact.kind().accepts(token)) {
      draft.keep(fact, fact.kind().read(parser, fact, faults));
    } else if (token != JsonToken.VALUE_NULL) {
      String message = "%s is of the wrong type; write %s".formatted(found(), fact.range());
      refuse(fact.pointer(), fact.place(), FaultCode.WRONG_TYPE, message);
      draft.keep(fact, null);
    }
  }

  private void readOther(Section section, String key) throws IOException {
    Section inner = section == Section.TOP ? Section.find(key).orElse(null) : null;
    if (inner != null) {
      readSection(inner);
    } else {
      refuseStranger(section, key);
    }
  }

  private void readSection(Section section) throws IOException {
    JsonToken token = parser.currentToken();
    if (!sections.add(section)) {
      refuse(
          section.pointer(), section.key(), FaultCode.DUPLICATE_KEY, "given twice; give it once");
    } else if (token == JsonToken.START_OBJECT) {
      readObject(section);
    } else if (token != JsonToken.VALUE_NULL) {
      String message = "%s is of the wrong type; write an object of facts".formatted(found());
      refuse(section.pointer(), section.key(), FaultCode.WRONG_TYPE, message);
    }
  }

  private void refuseStranger(Section section, String key) throws IOException {
    String pointer = section.pointer() + "/" + Stranger.escape(key);
    String place = section == Section.TOP ? "customer" : section.key();
    if (!strangers.add(pointer)) {
      refuse(
          pointer, place, FaultCode.DUPLICATE_KEY, Quote.of(key) + " is given twice; give it once");
    } else if (section == Section.TOP && parser.currentToken() == JsonToken.START_OBJECT) {
      refuse(pointer, place, FaultCode.UNKNOWN_SECTION, Stranger.section(key));
    } else {
      refuse(pointer, place, FaultCode.UNKNOWN_FACT, Stranger.fact(section, key));
    }
  }

  private void refuse(String pointer, String place, FaultCode code, String message)
      throws IOException {
    faults.add(pointer, place, code, message);
    parser.skipChildren();
  }

  private String found() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text " + Quote.of(parser.getText());
      default -> Quote.of(parser.getText());
    };
  }
}
