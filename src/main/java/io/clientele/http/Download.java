package io.clientele.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a file of the data folder, however large, to be saved. */
final class Download {

  private Download() {}

  /**
   * Sends a file.
   *
   * @param name that it is saved under, of letters, digits, dots and dashes
   */
  static void send(Context call, Path file, String name) throws IOException {
    call.res().setHeader("Content-Type", type(name));
    call.res().setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    call.res().setContentLengthLong(Files.size(file));
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(call.res().getOutputStream());
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "ndjson" -> MediaType.NDJSON;
      case "json" -> MediaType.JSON;
      case "csv" -> "text/csv; charset=utf-8";
      case "xlsx" -> MediaType.XLSX;
      case "html" -> "text/html; charset=utf-8";
      case "pdf" -> "application/pdf";
      default -> "application/vnd.apache.parquet";
    };
  }
}
