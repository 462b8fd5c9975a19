package io.clientele.book;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.book.Source.Row;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;

/** Reads one raw file to its end: what is clean is staged, what isn't is put into quarantine. */
final class Staging {

  private final Path file;
  private final String role;
  private final FileCount count = new FileCount();
  private String encoding = "";

  Staging(Path file, String role) {
    this.file = file;
    this.role = role;
  }

  /**
   * Reads the file.
   *
   * @param make makes the cleaner from the headings
   * @throws UnreadableBook where the headings lack what the mapping names
   */
  void read(Function<Headings, Cleaner> make, Path staged, Quarantine quarantine, Progress progress)
      throws IOException {
    try (Source source = Source.open(file);
        CsvWriter out = CsvWriter.builder().build(staged)) {
      encoding = source.encoding();
      List<String> faults = new ArrayList<>();
      Headings headings = new Headings(role, source.headings(), faults);
      Cleaner cleaner = make.apply(headings);
      if (!faults.isEmpty()) {
        throw new UnreadableBook(faults);
      }
      for (Row row = source.next(); row != null; row = source.next()) {
        count.row();
        progress.row(role, count.rows());
        take(row, headings, cleaner, out, quarantine);
      }
    } catch (ZipException | EOFException broken) {
      throw new UnreadableBook(
          "`%s`: it can't be unpacked (%s); pack it again".formatted(file, broken.getMessage()));
    }
  }

  private void take(
      Row row, Headings headings, Cleaner cleaner, CsvWriter out, Quarantine quarantine) {
    if (row.cells().size() != headings.size()) {
      String about = "%d/%d".formatted(row.cells().size(), headings.size());
      refuse(row, Reason.ROW_CUT, about, quarantine);
      return;
    }
    Cleaned cleaned = cleaner.clean(row);
    if (cleaned instanceof Cleaned.Refused refused) {
      refuse(row, refused.reason(), refused.about(), quarantine);
      if (!refused.cells().isEmpty()) {
        out.writeRecord(refused.cells());
      }
      return;
    }
    Cleaned.Kept kept = (Cleaned.Kept) cleaned;
    if (kept.credit()) {
      count.credit();
    }
    for (Cleaned.Aside each : kept.leftOut()) {
      count.leaveOut(each.reason());
      quarantine.add(name(), row, each.reason(), each.about());
    }
    out.writeRecord(kept.cells());
  }

  private void refuse(Row row, Reason reason, String about, Quarantine quarantine) {
    count.refuse(reason);
    quarantine.add(name(), row, reason, about);
  }

  /**
   * Refuses rows that only the other files show to be wrong.
   *
   * @param lines rising; whether each was counted as a credit
   */
  void refuseLate(List<Late> lines, Reason reason, Quarantine quarantine) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (Source source = Source.open(file)) {
      Row row = source.next();
      for (Late each : lines) {
        while (row != null && row.line() < each.line()) {
          row = source.next();
        }
        if (row == null || row.line() != each.line()) {
          throw new UnreadableBook("`%s`: it changed while it was read".formatted(file));
        }
        refuse(row, reason, "", quarantine);
        if (each.credit()) {
          count.uncredit();
        }
      }
    }
  }

  /** A row to be refused, and whether it was counted as a credit. */
  record Late(long line, boolean credit) {}

  FileReport report(String digest) {
    return count.report(name(), role, digest, encoding);
  }

  String role() {
    return role;
  }

  Path file() {
    return file;
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }
}
