package io.clientele.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.clientele.customer.InertText;
import io.clientele.decision.ResultField;
import io.clientele.decisionlog.Kept;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes entries of the decision log as CSV, a line each under one of names. */
public final class EntryCsv implements Closeable {

  private static final List<String> FIRST =
      List.of(
          "decisionId", "decidedAt", "kind", "caller", "customerId", "asOf", "release", "digest");

  private final SequenceWriter rows;

  /** Writes the line of names. */
  public EntryCsv(OutputStream to) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder();
    columns().forEach(schema::addColumn);
    ObjectWriter writer =
        CsvMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(schema.build().withHeader());
    rows = writer.writeValues(to);
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(FIRST);
    for (ResultField field : ResultField.values()) {
      columns.add(field.path());
    }
    columns.add("actions");
    columns.add("rules");
    return columns;
  }

  /** Writes an entry. */
  public void write(Kept kept) throws IOException {
    Results results = Results.of(kept.tags());
    List<String> cells = new ArrayList<>();
    cells.add(kept.id().toString());
    cells.add(kept.decidedAt().toString());
    cells.add(kept.kind().name().toLowerCase(Locale.ROOT));
    cells.add(InertText.of(kept.caller()));
    cells.add(kept.customerId() == null ? "" : InertText.of(kept.customerId()));
    cells.add(kept.asOf().toString());
    cells.add("" + kept.release());
    cells.add(kept.digest());
    for (ResultField field : ResultField.values()) {
      cells.add(
          results.results().stream()
              .filter(each -> each.path().equals(field.path()))
              .map(Results.Result::code)
              .findFirst()
              .orElse(""));
    }
    cells.add(String.join(" ", results.actions()));
    cells.add(String.join(" ", results.rules()));
    rows.write(cells);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
