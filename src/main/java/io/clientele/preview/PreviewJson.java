package io.clientele.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a preview, under way or ended, for a program to read. */
public final class PreviewJson {
  private PreviewJson() {}

  /** Writes a preview as a JSON value. */
  public static void write(Preview preview, JsonGenerator out) throws IOException {
    Preview.State state = preview.state();
    Progress progress = preview.progress();
    out.writeStartObject();
    out.writeStringField("id", preview.id());
    out.writeStringField("state", state.name().toLowerCase(Locale.ROOT));
    out.writeBooleanField("waiting", preview.isWaiting());
    out.writeNumberField("gathered", progress.gatheredSoFar());
    out.writeNumberField("decided", progress.decidedSoFar());
    out.writeFieldName("total");
    if (progress.total() < 0) {
      out.writeNull();
    } else {
      out.writeNumber(progress.total());
    }
    out.writeNumberField("refused", progress.refusedSoFar());
    out.writeStringField("startedAt", preview.startedAt().toString());
    out.writeNumberField("perSecond", progress.perSecond());
    out.writeFieldName("report");
    report(preview.report().orElse(null), out);
    out.writeFieldName("problem");
    problem(preview.failure().orElse(null), out);
    out.writeEndObject();
  }

  private static void report(@Nullable ImpactReport report, JsonGenerator out) throws IOException {
    if (report == null) {
      out.writeNull();
    } else {
      ReportJson.write(report, out);
    }
  }

  private static void problem(Preview.@Nullable Failure failure, JsonGenerator out)
      throws IOException {
    if (failure == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("type", "urn:clientele:problem:" + failure.type());
    out.writeStringField("title", failure.title());
    out.writeNumberField("status", failure.status());
    out.writeStringField("detail", failure.detail());
    out.writeEndObject();
  }
}
