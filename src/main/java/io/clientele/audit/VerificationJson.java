package io.clientele.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.decisionlog.Flaw;
import io.clientele.decisionlog.Verification;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a walk through the whole decision log found. */
public final class VerificationJson {

  private VerificationJson() {}

  /** Writes a verification as a JSON object; null where there was none. */
  public static void write(@Nullable Verification verification, JsonGenerator out)
      throws IOException {
    if (verification == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("at", verification.at().toString());
    out.writeNumberField("millis", verification.took().toMillis());
    out.writeNumberField("entries", verification.entries());
    out.writeNumberField("blocks", verification.blocks());
    out.writeNumberField("erased", verification.erased());
    out.writeNumberField("checkpoints", verification.checkpoints());
    out.writeBooleanField("intact", verification.sound());
    out.writeFieldName("fault");
    flaw(verification.flaw(), out);
    out.writeEndObject();
  }

  private static void flaw(@Nullable Flaw flaw, JsonGenerator out) throws IOException {
    if (flaw == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("kind", flaw.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (flaw.seq() != null) {
      out.writeNumberField("seq", flaw.seq());
    }
    if (flaw.block() != null) {
      out.writeNumberField("block", flaw.block());
    }
    out.writeStringField("decisionId", flaw.id() == null ? null : flaw.id().toString());
    out.writeStringField("message", flaw.message());
    out.writeEndObject();
  }
}
