package io.clientele.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes all entries of the decision log that a filter lets through, newest first, a line each; any
 * number of them, in memory that doesn't grow. {@link UncheckedIOException} where nobody takes
 * them.
 */
public enum EntryExport {
  NDJSON {
    @Override
    public void write(LogReader log, Filter filter, OutputStream to) throws IOException {
      try (JsonGenerator out =
          JSON.createGenerator(to)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .setRootValueSeparator(null)) {
        log.export(
            filter,
            unchecked(
                kept -> {
                  EntryJson.write(kept, out);
                  out.writeRaw('\n');
                }));
      }
    }
  },
  CSV {
    @Override
    public void write(LogReader log, Filter filter, OutputStream to) throws IOException {
      try (EntryCsv csv = new EntryCsv(to)) {
        log.export(filter, unchecked(csv::write));
      }
    }
  };

  private static final JsonFactory JSON = new JsonFactory();

  /** Writes them, and closes nothing. */
  public abstract void write(LogReader log, Filter filter, OutputStream to) throws IOException;

  private interface Line {
    void write(Kept kept) throws IOException;
  }

  private static Consumer<Kept> unchecked(Line line) {
    return kept -> {
      try {
        line.write(kept);
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    };
  }
}
