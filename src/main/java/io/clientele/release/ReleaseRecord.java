package io.clientele.release;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a release, for ever.
 *
 * @param number 1 for the first; some may be missing, where publishing failed
 * @param digest {@code sha256:} and the hash of what its tables and rules say
 * @param parent the release that was active before; null for the first
 * @param waived the warnings that were accepted
 * @param changed the tables that differ from the parent's
 * @param workbooks the SHA-256 of each workbook's bytes, by file name
 * @param rules the SHA-256 of each DRL file's bytes, by file name
 */
public record ReleaseRecord(
    int number,
    String digest,
    String author,
    String reason,
    Instant publishedAt,
    @Nullable Integer parent,
    Activation.Kind kind,
    List<Waiver> waived,
    List<String> changed,
    SortedMap<String, String> workbooks,
    SortedMap<String, String> rules) {

  public ReleaseRecord {
    waived = List.copyOf(waived);
    changed = List.copyOf(changed);
    workbooks = new TreeMap<>(workbooks);
    rules = new TreeMap<>(rules);
  }

  /** What no other release has, as the digest may be: scenarios, for one, decide nothing. */
  public String tag() {
    return digest + "/" + number;
  }
}
