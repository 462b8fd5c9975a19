package io.clientele.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The media types of the service, and what a request says about its own. */
final class MediaType {

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String TEXT = "text/plain;charset=utf-8";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PROBLEM = "application/problem+json";

  private MediaType() {}

  /** Refuses a body that isn't of the type expected, in UTF-8. */
  static void require(String expected, HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !(type.equals(expected) || isUtf8(expected, type))) {
      throw Refusal.unsupportedType(type == null ? "" : type, expected);
    }
  }

  private static boolean isUtf8(String expected, String type) {
    String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(expected)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return true;
  }
}
