package io.clientele.action;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clientele.customer.Fault;
import io.clientele.customer.InertText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of outcomes: the columns {@code id}, {@code outcome}, {@code at}, {@code by} and {@code
 * why} in any order, in UTF-8 or GB18030, parted by commas, semicolons or tabs. Other columns are
 * those of an export and are not looked at; a line without an outcome is skipped.
 *
 * @param lines those that are good
 * @param skipped how many have no outcome
 * @param faults of all the others
 */
public record ToldCsv(List<Line> lines, int skipped, List<Fault> faults) {

  /** The most lines that a file may have: all are kept in one transaction. */
  public static final int MOST = 20_000;

  static final Comparator<Fault> BY_LINE =
      Comparator.comparingInt(fault -> Integer.parseInt("0" + fault.pointer().split("/")[1]));

  static final Fault ERASED_MEANWHILE =
      new Fault(
          "/0/id", "erased", "file: a decision was erased while it was read; send the file again");

  private static final String ID = "id";
  private static final int LONGEST_RECORD = 1 << 16;
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Map<String, String> CHINESE =
      Map.of(
          "行动编号", ID,
          "结果", TellingReader.OUTCOME,
          "完成日期", TellingReader.AT,
          "执行人", TellingReader.BY,
          "说明", TellingReader.WHY,
          "已完成", Result.DONE.code(),
          "已放弃", Result.DROPPED.code());

  public ToldCsv {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /** A good line. */
  public record Line(long number, ActionId id, Telling telling) {

    Fault unknown(boolean erased) {
      return erased
          ? fault(number, "erased", "the decision of `%s` was erased; leave it out".formatted(id))
          : fault(
              number,
              "unknown-action",
              "no recorded decision advised `%s`; take ids from `actions export`".formatted(id));
    }
  }

  private static Fault fault(long line, String code, String message) {
    return new Fault(
        "/%d/%s".formatted(line, ID), code, "line %d: id: %s".formatted(line, message));
  }

  private static ToldCsv refused(String code, String message) {
    return new ToldCsv(List.of(), 0, List.of(new Fault("/1", code, "line 1: " + message)));
  }

  /** Reads a file; every bad line is told. */
  public static ToldCsv read(byte[] bytes, Clock clock) {
    Optional<String> decoded = text(bytes);
    if (decoded.isEmpty()) {
      return refused("bad-encoding", "it is neither UTF-8 nor GB18030; save it as one of them");
    }
    String text = decoded.get();
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(text)) {
      csv.forEach(records::add);
    } catch (CsvParseException broken) {
      return refused("bad-csv", "it can't be read on; look for a double quote that isn't closed");
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return read(records, clock);
  }

  private static ToldCsv read(List<CsvRecord> records, Clock clock) {
    if (records.isEmpty()) {
      return refused("empty", "the file is empty; begin with the line id,outcome,at,by,why");
    }
    Map<String, Integer> columns = columns(records.get(0));
    List<String> missing =
        List.of(ID, TellingReader.OUTCOME, TellingReader.AT, TellingReader.BY).stream()
            .filter(each -> !columns.containsKey(each))
            .toList();
    if (!missing.isEmpty()) {
      return refused(
          "missing-column",
          "there is no column `%s`; begin with the line id,outcome,at,by,why"
              .formatted(String.join("`, `", missing)));
    }
    if (records.size() - 1 > MOST) {
      return refused(
          "too-many-lines",
          "there are %,d below it; send at most %,d in a file".formatted(records.size() - 1, MOST));
    }
    return new Lines(columns, clock).read(records.subList(1, records.size()));
  }

  private static Map<String, Integer> columns(CsvRecord headings) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < headings.getFieldCount(); i++) {
      String name = headings.getField(i).strip();
      columns.putIfAbsent(CHINESE.getOrDefault(name, name.toLowerCase(Locale.ROOT)), i);
    }
    return columns;
  }

  private static Optional<String> text(byte[] bytes) {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    int mark = marked ? 3 : 0;
    for (Charset each : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        return Optional.of(each.newDecoder().decode(rest).toString());
      } catch (CharacterCodingException other) {
        if (marked) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** What parts the headings most often. */
  private static char separator(String text) {
    String line = text.lines().findFirst().orElse("");
    char best = ',';
    for (char each : ",;\t".toCharArray()) {
      if (line.chars().filter(c -> c == each).count()
          > line.chars().filter(c -> c == ',').count()) {
        best = each;
      }
    }
    return best;
  }

  /** Goes through the lines below the headings. */
  private static final class Lines {

    private final Map<String, Integer> columns;
    private final Clock clock;
    private final List<Line> good = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int skipped;

    Lines(Map<String, Integer> columns, Clock clock) {
      this.columns = columns;
      this.clock = clock;
    }

    ToldCsv read(List<CsvRecord> records) {
      records.forEach(this::read);
      return new ToldCsv(good, skipped, faults);
    }

    private void read(CsvRecord record) {
      long line = record.getStartingLineNumber();
      if (record.getFieldCount() < columns.size()) {
        faults.add(
            new Fault(
                "/" + line,
                "too-few-cells",
                "line %d: it has fewer cells than the first line; look for a double quote that isn't closed"
                    .formatted(line)));
        return;
      }
      String outcome = cell(record, TellingReader.OUTCOME);
      String at = cell(record, TellingReader.AT);
      String by = cell(record, TellingReader.BY);
      String why = cell(record, TellingReader.WHY);
      if ((outcome + at + by + why).isEmpty()) {
        skipped++;
        return;
      }
      TellingReader reader = new TellingReader(clock, "/" + line, "line %d: ".formatted(line));
      Optional<Telling> telling =
          reader.read(CHINESE.getOrDefault(outcome, outcome.toLowerCase(Locale.ROOT)), at, by, why);
      Optional<ActionId> id = ActionId.of(cell(record, ID));
      if (id.isEmpty()) {
        faults.add(
            fault(
                line,
                "not-an-id",
                "%s is no id of an action; take ids from `actions export`"
                    .formatted(TellingReader.quoted(cell(record, ID)))));
      }
      faults.addAll(reader.faults());
      if (id.isPresent() && telling.isPresent()) {
        good.add(new Line(line, id.get(), telling.get()));
      }
    }

    private String cell(CsvRecord record, String column) {
      @Nullable Integer at = columns.get(column);
      String text = at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
      return InertText.isMarked(text) ? text.substring(1) : text;
    }
  }
}
