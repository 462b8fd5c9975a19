package io.clientele.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.decision.DecisionTags;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a decision, by what differs from the customer's decision before: made of the log
 * alone, so that the same decision always gives the same events.
 */
final class Events {

  static final String SOURCE = "urn:clientele:decisions";
  static final String ADVISED = "clientele.action.advised";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kept now;
  private final String customer;
  private final Content content;
  private final @Nullable Kept before;
  private final List<Event> events = new ArrayList<>();

  private Events(Kept now, String customer, Content content, @Nullable Kept before) {
    this.now = now;
    this.customer = customer;
    this.content = content;
    this.before = before;
  }

  /** Whether anything could be told of an entry. */
  static boolean mayTell(Kept entry) {
    return entry.kind() == Kind.DECISION && !entry.erased();
  }

  /** The events of a decision; none where it was erased. */
  static List<Event> of(Kept now, Optional<Kept> before) {
    String customer = now.customerId();
    Content content = now.content();
    if (customer == null || content == null) {
      return List.of();
    }
    Events made = new Events(now, customer, content, before.orElse(null));
    if (before.isPresent()) {
      for (Change change : Change.values()) {
        made.changed(change, before.get());
      }
    }
    made.advised();
    return made.events;
  }

  private void changed(Change change, Kept earlier) {
    String from = code(earlier, change);
    String to = code(now, change);
    if (!Objects.equals(from, to)) {
      ObjectNode data = data();
      data.put("from", from);
      data.put("to", to);
      data.put("previousDecisionId", earlier.id().toString());
      add(change.part(), change.type(), data);
    }
  }

  private static @Nullable String code(Kept kept, Change change) {
    return kept.tags().stream()
        .filter(tag -> tag.startsWith(change.tag()))
        .map(tag -> tag.substring(change.tag().length()))
        .findFirst()
        .orElse(null);
  }

  private void advised() {
    List<String> known = before == null ? List.of() : before.tags();
    boolean any =
        now.tags().stream()
            .anyMatch(tag -> tag.startsWith(DecisionTags.action("")) && !known.contains(tag));
    if (!any) {
      return;
    }
    for (JsonNode action : decision().path("actions")) {
      String code = action.path("action").asText();
      if (!known.contains(DecisionTags.action(code))) {
        ObjectNode data = data();
        data.put("actionId", now.id() + ":" + code);
        data.set("action", action);
        add(code, ADVISED, data);
      }
    }
  }

  private JsonNode decision() {
    try {
      return JSON.readTree(content.decision());
    } catch (IOException changed) {
      throw new UncheckedIOException("a recorded decision is no JSON", changed);
    }
  }

  private ObjectNode data() {
    ObjectNode data = JSON.createObjectNode();
    data.put("customerId", customer);
    data.put("decisionId", now.id().toString());
    data.put("asOf", now.asOf().toString());
    data.putObject("release").put("number", now.release()).put("digest", now.digest());
    return data;
  }

  private void add(String part, String type, ObjectNode data) {
    String id = now.id() + ":" + part;
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", SOURCE);
    event.put("type", type);
    event.put("subject", customer);
    event.put("time", now.decidedAt().toString());
    event.put("datacontenttype", "application/json");
    event.set("data", data);
    try {
      events.add(new Event(now.seq(), part, id, customer, JSON.writeValueAsBytes(event)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The type of an event by its part. */
  static String type(String part) {
    for (Change change : Change.values()) {
      if (change.part().equals(part)) {
        return change.type();
      }
    }
    return ADVISED;
  }
}
