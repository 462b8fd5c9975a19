package io.clientele.book;

import java.util.EnumMap;
import java.util.Map;

/** Counts what becomes of the rows of one file. */
final class FileCount {

  private final Map<Reason, Long> refused = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> leftOut = new EnumMap<>(Reason.class);
  private long rows;
  private long credits;

  void row() {
    rows++;
  }

  void credit() {
    credits++;
  }

  void refuse(Reason reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  void leaveOut(Reason reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  /** One that was counted as a credit, and is now refused. */
  void uncredit() {
    credits--;
  }

  long rows() {
    return rows;
  }

  FileReport report(String name, String role, String digest, String encoding) {
    long used = rows - refused.values().stream().mapToLong(n -> n).sum();
    return new FileReport(name, role, digest, encoding, rows, used, credits, refused, leftOut);
  }
}
