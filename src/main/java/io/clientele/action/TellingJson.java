package io.clientele.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.customer.Fault;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An outcome as JSON: an object with {@code outcome}, {@code at}, {@code by} and {@code why}.
 *
 * @param telling empty where there are faults
 */
public record TellingJson(Optional<Telling> telling, List<Fault> faults) {

  public TellingJson {
    faults = List.copyOf(faults);
  }

  /** Reads a JSON object. */
  public static TellingJson read(JsonNode body, Clock clock) {
    TellingReader reader = new TellingReader(clock, "", "");
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!TellingReader.FIELDS.contains(name)) {
                reader.fault(
                    name.replace("~", "~0").replace("/", "~1"),
                    "unknown-field",
                    "it is no field of an outcome; give outcome, at, by and why");
              }
            });
    Map<String, String> texts = new HashMap<>();
    for (String field : TellingReader.FIELDS) {
      JsonNode value = body.path(field);
      if (value.isTextual()) {
        texts.put(field, value.asText());
      } else if (!value.isMissingNode() && !value.isNull()) {
        reader.fault(field, "wrong-type", "it is no text; give a text");
        texts.put(field, WELL[TellingReader.FIELDS.indexOf(field)]);
      }
    }
    Optional<Telling> telling =
        reader.read(
            texts.get(TellingReader.OUTCOME),
            texts.get(TellingReader.AT),
            texts.get(TellingReader.BY),
            texts.get(TellingReader.WHY));
    return new TellingJson(telling, reader.faults());
  }

  /** Stands in for what is no text, so that nothing else is said of it. */
  private static final String[] WELL = {"done", "2000-01-01", "-", ""};
}
