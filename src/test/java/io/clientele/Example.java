package io.clientele;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Reading;
import io.clientele.decision.Decided;
import io.clientele.decision.Decision;
import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import io.clientele.decision.ReleaseRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A customer with the decision it must get, and the rows that must fire for it. */
public record Example(Customer customer, JsonNode decision, SortedSet<String> fired) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/clientele/golden/decisions.ndjson");
  private static final Path SPECIFIED = Path.of("../shared/spec/worked-examples.ndjson");

  /** The project's own cases. */
  public static List<Example> golden() {
    return in(GOLDEN);
  }

  /** The project's own cases and, where they are at hand, those of the specification. */
  public static Stream<Example> all() {
    List<Example> all = new ArrayList<>(golden());
    if (Files.exists(SPECIFIED)) {
      all.addAll(in(SPECIFIED));
    }
    return all.stream();
  }

  private static List<Example> in(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(Example::parse).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Example parse(String line) {
    try {
      JsonNode example = JSON.readTree(line);
      ObjectNode decision = (ObjectNode) example.get("decision");
      SortedSet<String> fired = fired(decision.remove("fired"));
      return new Example(customer(example.get("customer").toString()), decision, fired);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads a customer as the service does. */
  public static Customer customer(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Reading reading = new CustomerReader(Clock.systemUTC()).read(bytes);
    if (reading instanceof Reading.Accepted accepted) {
      return accepted.customer();
    }
    throw new IllegalArgumentException(reading.toString());
  }

  /** A decision as JSON, with an id, time and release that say nothing. */
  public static byte[] json(Decided decided, Explain explain) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ReleaseRef release = new ReleaseRef(1, "sha256:0");
      DecisionJson.write(new Decision("0", Instant.EPOCH, release, decided), explain, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The decision's JSON, parsed. */
  public static ObjectNode tree(Decided decided, Explain explain) {
    try {
      return (ObjectNode) JSON.readTree(json(decided, explain));
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** Rows as {@code table#row}, sorted. */
  public static SortedSet<String> fired(JsonNode pairs) {
    SortedSet<String> rows = new TreeSet<>();
    pairs.forEach(pair -> rows.add(pair.get(0).asText() + "#" + pair.get(1).asInt()));
    return rows;
  }

  /** Where an answer first lacks or changes what is expected; numbers compare by value. */
  public static Optional<String> difference(JsonNode expected, JsonNode actual) {
    return difference("", expected, actual);
  }

  private static Optional<String> difference(String at, JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      boolean same = expected.decimalValue().compareTo(actual.decimalValue()) == 0;
      return same ? Optional.empty() : Optional.of(differs(at, expected, actual));
    }
    if (expected.getNodeType() != actual.getNodeType()
        || (expected.isArray() && expected.size() != actual.size())
        || (expected.isValueNode() && !expected.equals(actual))) {
      return Optional.of(differs(at, expected, actual));
    }
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        Optional<String> found = difference(at + "/" + i, expected.get(i), actual.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return expected.properties().stream()
        .map(
            field ->
                difference(
                    at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String differs(String at, JsonNode expected, JsonNode actual) {
    return at + ": expected " + expected + " but found " + actual;
  }

  @Override
  public String toString() {
    return customer.customerId();
  }
}
