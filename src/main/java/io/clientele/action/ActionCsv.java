package io.clientele.action;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.clientele.customer.InertText;
import io.clientele.decisionlog.ActionOutcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes actions as CSV, a line each under one of names; with the columns of the newest outcome
 * filled in, it can be sent back.
 */
public final class ActionCsv implements Closeable {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "outcome",
          "at",
          "by",
          "why",
          "state",
          "customerId",
          "action",
          "title",
          "ownerRole",
          "owner",
          "dueOn",
          "decidedAt",
          "run",
          "current");

  private final SequenceWriter rows;
  private final LocalDate today;

  /**
   * Writes the line of names; the stream stays open.
   *
   * @param today for the state of each
   */
  public ActionCsv(OutputStream to, LocalDate today) throws IOException {
    this.today = today;
    CsvSchema.Builder schema = CsvSchema.builder();
    COLUMNS.forEach(schema::addColumn);
    rows =
        CsvMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(schema.build().withHeader())
            .writeValues(to);
  }

  /** Writes an action. */
  public void write(Advised action) throws IOException {
    Optional<ActionOutcome> newest = action.newest();
    rows.write(
        List.of(
            action.id().toString(),
            newest.map(ActionOutcome::result).orElse(""),
            newest.map(ActionOutcome::at).orElse(""),
            inert(newest.map(ActionOutcome::by).orElse("")),
            inert(newest.map(ActionOutcome::why).orElse("")),
            action.state(today).code(),
            inert(action.customerId()),
            action.id().code(),
            inert(action.english()),
            action.ownerRole(),
            inert(action.owner()),
            action.dueOn().toString(),
            action.entry().decidedAt().toString(),
            inert(action.run()),
            Boolean.toString(action.current())));
  }

  private static String inert(@Nullable String text) {
    return text == null ? "" : InertText.of(text);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
