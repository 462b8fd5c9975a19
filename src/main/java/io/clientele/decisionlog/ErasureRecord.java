package io.clientele.decisionlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What an erasure leaves behind in the chain, as JSON. */
final class ErasureRecord {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ErasureRecord() {}

  /** Entries that follow each other, both ends included. */
  record Run(long first, long last) {}

  /**
   * The record.
   *
   * @param what the field that says which entries were meant, and its value
   * @param seqs ascending
   */
  static byte[] json(Kind kind, String field, String what, Reasons why, List<Long> seqs) {
    ObjectNode record = JSON.createObjectNode();
    record.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
    record.put(field, what);
    record.put("reason", why.reason());
    record.put("by", why.by());
    record.put("entries", seqs.size());
    ArrayNode runs = record.putArray("seqs");
    joined(seqs).forEach(run -> runs.addArray().add(run.first()).add(run.last()));
    try {
      return JSON.writeValueAsBytes(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Who erased, and why. */
  record Reasons(String reason, String by) {}

  private static List<Run> joined(List<Long> seqs) {
    List<Run> runs = new ArrayList<>();
    for (long seq : seqs) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.last() + 1 == seq) {
        runs.set(runs.size() - 1, new Run(last.first(), seq));
      } else {
        runs.add(new Run(seq, seq));
      }
    }
    return runs;
  }

  /** Whether a record covers an entry. */
  static boolean covers(byte[] json, long seq) {
    return runs(json).stream().anyMatch(run -> run.first() <= seq && seq <= run.last());
  }

  /** The reason that a record gives; empty where it is no record. */
  static String reason(byte[] json) {
    try {
      return JSON.readTree(json).path("reason").asText();
    } catch (IOException changed) {
      return "";
    }
  }

  /** The entries that a record covers; none where it is no record. */
  static List<Run> runs(byte[] json) {
    List<Run> runs = new ArrayList<>();
    try {
      for (JsonNode run : JSON.readTree(json).path("seqs")) {
        runs.add(new Run(run.path(0).asLong(), run.path(1).asLong()));
      }
    } catch (IOException changed) {
      return List.of(); // then its own entry doesn't verify
    }
    return runs;
  }
}
