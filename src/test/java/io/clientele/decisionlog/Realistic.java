package io.clientele.decisionlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Entries of the size and variety of real ones, made from the golden decisions. */
public final class Realistic {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> golden = new ArrayList<>();

  /** Reads the golden decisions. */
  public Realistic() {
    try (InputStream in =
        Realistic.class.getResourceAsStream("/io/clientele/golden/decisions.ndjson")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) {
        golden.add(JSON.readTree(line));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The n-th entry, of one of a hundred thousand customers; figures vary with n. */
  public Entry entry(int n) {
    JsonNode line = golden.get(n % golden.size());
    String customer = "C-%06d".formatted(n * 7919L % 100_000);
    ObjectNode facts = line.get("customer").deepCopy();
    facts.put("customerId", customer);
    facts.withObject("/purchases").put("amount12m", n * 131L % 5_000_000);
    facts.withObject("/profile").put("employees", n * 17 % 3000);
    ObjectNode decision = line.get("decision").deepCopy();
    decision.put("customerId", customer);
    decision.withObject("/clv").put("amount", n * 263L % 9_000_000);
    decision.remove("fired");
    List<String> tags = new ArrayList<>();
    tags.add("quadrant=" + decision.path("quadrant").asText());
    tags.add("risk.level=" + decision.path("risk").path("level").asText());
    line.get("decision")
        .get("fired")
        .forEach(row -> tags.add("rule=" + row.get(0).asText() + "#" + row.get(1).asInt()));
    decision.get("actions").forEach(each -> tags.add("action=" + each.get("action").asText()));
    return new Entry(
        Entries.id(n),
        Instant.parse("2026-01-01T00:00:00Z").plusMillis(n),
        "crm",
        customer,
        LocalDate.parse("2026-06-30"),
        1,
        "sha256:" + "ab".repeat(32),
        "0.1.0",
        bytes(facts),
        bytes(decision),
        Hash.of(bytes(decision)),
        tags);
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
