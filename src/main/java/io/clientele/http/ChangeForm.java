package io.clientele.http;

import io.clientele.release.Change;
import io.clientele.release.Waiver;
import io.clientele.table.FindingCode;
import io.clientele.table.NamedBytes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** What a client says of a change of the active release, checked. */
final class ChangeForm {

  private static final String NOBODY = "local";

  private ChangeForm() {}

  /** The change that the fields of an upload describe. */
  static Change of(Map<String, List<String>> fields, Context call) {
    return new Change(
        author(last(fields, "author"), call),
        text("reason", last(fields, "reason"), Change.LONGEST_REASON),
        fields.getOrDefault("waive", List.of()).stream().map(ChangeForm::waiver).toList(),
        ETag.expected(call));
  }

  /** The change that a reason and perhaps an author describe. */
  static Change of(String reason, String author, Context call) {
    return new Change(
        author(author, call),
        text("reason", reason, Change.LONGEST_REASON),
        List.of(),
        ETag.expected(call));
  }

  /** The workbooks of an upload, of which there must be one. */
  static List<NamedBytes> workbooks(Upload upload) {
    if (upload.files().isEmpty()) {
      throw Refusal.badUpload("it holds no file; send a workbook");
    }
    return upload.files();
  }

  private static String last(Map<String, List<String>> fields, String name) {
    List<String> given = fields.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.get(given.size() - 1);
  }

  /** The name of the key counts; only where there are none may a client name its author. */
  private static String author(String given, Context call) {
    String caller = Caller.of(call).name();
    return caller.equals(NOBODY) && !given.isBlank()
        ? text("author", given, Change.LONGEST_AUTHOR)
        : caller;
  }

  private static String text(String field, String given, int longest) {
    String text = given.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw Refusal.badField(
          "%s: it has %d characters; give 1 to %d".formatted(field, text.length(), longest));
    }
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      throw Refusal.badField(field + ": it holds a control character; give plain text");
    }
    return text;
  }

  private static Waiver waiver(String given) {
    int equals = given.indexOf('=');
    String code = equals < 0 ? given : given.substring(0, equals).strip();
    if (FindingCode.of(code).isEmpty()) {
      throw Refusal.badField(
          "waive: %s is no code of a finding; give code=reason".formatted(Quote.of(code)));
    }
    String reason = equals < 0 ? "" : given.substring(equals + 1);
    return new Waiver(code, text("waive", reason, Change.LONGEST_REASON));
  }
}
