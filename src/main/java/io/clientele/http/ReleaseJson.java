package io.clientele.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.clientele.release.Activation;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Waiver;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Releases as JSON. */
final class ReleaseJson {

  private ReleaseJson() {}

  /**
   * Writes one release.
   *
   * @param active the number of the active one
   */
  static void write(ReleaseRecord release, int active, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", release.number());
    out.writeStringField("digest", release.digest());
    out.writeStringField("author", release.author());
    out.writeStringField("reason", release.reason());
    out.writeStringField("publishedAt", release.publishedAt().toString());
    if (release.parent() == null) {
      out.writeNullField("parent");
    } else {
      out.writeNumberField("parent", release.parent());
    }
    out.writeBooleanField("active", release.number() == active);
    out.writeStringField("kind", kind(release.kind()));
    out.writeArrayFieldStart("waived");
    for (Waiver waiver : release.waived()) {
      out.writeStartObject();
      out.writeStringField("code", waiver.code());
      out.writeStringField("reason", waiver.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    texts("changed", release.changed(), out);
    texts("workbooks", release.workbooks().keySet(), out);
    out.writeEndObject();
  }

  /** Writes releases as a field of an object. */
  static void write(String field, List<ReleaseRecord> releases, int active, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (ReleaseRecord each : releases) {
      write(each, active, out);
    }
    out.writeEndArray();
  }

  static void write(Activation activation, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("at", activation.at().toString());
    out.writeNumberField("release", activation.release());
    out.writeStringField("by", activation.by());
    out.writeStringField("reason", activation.reason());
    out.writeStringField("kind", kind(activation.kind()));
    out.writeEndObject();
  }

  private static String kind(Activation.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static void texts(String name, Iterable<String> texts, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String each : texts) {
      out.writeString(each);
    }
    out.writeEndArray();
  }
}
