package io.clientele.table.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.clientele.table.xlsx.Refused.Reason;
import java.util.Locale;
import java.util.Map;

/** Refuses files by the parts that they carry, before any part is parsed. */
final class Inspection {
  private static final Map<String, Reason> PARTS =
      Map.of(
          "vbaproject", Reason.MACROS,
          "macrosheets/", Reason.MACROS,
          "externallinks/", Reason.EXTERNAL_LINK,
          "connections.xml", Reason.EXTERNAL_LINK,
          "querytables/", Reason.EXTERNAL_LINK,
          "embeddings/", Reason.EMBEDDED_OBJECT,
          "activex/", Reason.EMBEDDED_OBJECT,
          "ctrlprops/", Reason.EMBEDDED_OBJECT);

  private static final Map<String, Reason> MARKS =
      Map.of(
          "<!doctype", Reason.DOCUMENT_TYPE,
          "<!entity", Reason.DOCUMENT_TYPE,
          "macroenabled", Reason.MACROS,
          "relationships/oleobject", Reason.EMBEDDED_OBJECT,
          "relationships/externallink", Reason.EXTERNAL_LINK);

  private Inspection() {}

  static void inspect(Map<String, byte[]> parts) throws Refused {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      inspectName(part.getKey());
      inspectContent(part.getKey(), part.getValue());
    }
    if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("xl/workbook.xml")) {
      throw new Refused(Reason.NOT_A_WORKBOOK, "no xl/workbook.xml");
    }
  }

  private static void inspectName(String name) throws Refused {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Reason> refused : PARTS.entrySet()) {
      if (lower.contains(refused.getKey())) {
        throw new Refused(refused.getValue(), name);
      }
    }
  }

  /** Declarations and relationships stand in the first kilobytes, except relationships: small. */
  private static void inspectContent(String name, byte[] content) throws Refused {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean small = lower.endsWith(".rels") || lower.endsWith("[content_types].xml");
    if (!small && !lower.endsWith(".xml") && !lower.endsWith(".vml")) {
      return;
    }
    int length = small ? content.length : Math.min(content.length, 4096);
    String text = new String(content, 0, length, ISO_8859_1).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Reason> refused : MARKS.entrySet()) {
      boolean declaration = refused.getValue() == Reason.DOCUMENT_TYPE;
      if ((small || declaration) && text.contains(refused.getKey())) {
        throw new Refused(refused.getValue(), name);
      }
    }
  }
}
