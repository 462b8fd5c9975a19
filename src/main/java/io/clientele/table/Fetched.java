package io.clientele.table;

import java.nio.file.Path;
import java.util.List;

/**
 * The spreadsheets of a folder, unread.
 *
 * @param findings why some couldn't be fetched; empty where all were
 */
public record Fetched(List<NamedBytes> files, List<Finding> findings) {

  public Fetched {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** Fetches all spreadsheets of a folder; other files, and an editor's locks, don't count. */
  public static Fetched from(Path folder) {
    Findings findings = new Findings();
    return new Fetched(SpreadsheetFiles.ofFolder(folder, findings), findings.sorted());
  }
}
