package io.clientele.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an upload says of itself.
 *
 * @param name of the field
 * @param fileName without a folder; null where the part is no file, empty where it has no name
 */
record PartHeader(String name, @Nullable String fileName) {

  private static final String FORM = "multipart/form-data";
  private static final String DISPOSITION = "content-disposition:";
  private static final int LONGEST_BOUNDARY = 70;

  /** {@code name="value"} or {@code name=value}, with a backslash before what it protects. */
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

  /** The boundary that the Content-Type of a request names. */
  static String boundary(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType;
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
      throw Refusal.unsupportedType(type, FORM);
    }
    String boundary = parameter("boundary", type);
    if (boundary == null || !boundary.matches("[ -~]{1," + LONGEST_BOUNDARY + "}")) {
      throw Refusal.badUpload("Content-Type names no boundary; name one");
    }
    return boundary;
  }

  static PartHeader of(List<String> lines) {
    for (String line : lines) {
      if (line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION)) {
        String name = parameter("name", line);
        if (name != null) {
          return new PartHeader(name, fileName(line));
        }
      }
    }
    throw Refusal.badUpload("a part has no name; give Content-Disposition with a name");
  }

  /** A file's name in UTF-8 beats the plain one. Folders that old browsers send are dropped. */
  private static @Nullable String fileName(String line) {
    String extended = parameter("filename*", line);
    String plain = parameter("filename", line);
    String name = extended == null ? plain : decoded(extended, plain);
    return name == null
        ? null
        : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }

  private static @Nullable String decoded(String extended, @Nullable String plain) {
    String prefix = "utf-8''";
    if (!extended.toLowerCase(Locale.ROOT).startsWith(prefix)) {
      return plain;
    }
    try {
      String text = extended.substring(prefix.length()).replace("+", "%2B");
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badUpload("a file's name is encoded wrongly; encode it as RFC 5987 says");
    }
  }

  private static @Nullable String parameter(String name, String line) {
    Matcher parameters = PARAMETER.matcher(line);
    while (parameters.find()) {
      if (parameters.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        String quoted = parameters.group(2);
        return quoted == null
            ? parameters.group(3)
            : quoted.replace("%22", "\"").replaceAll("\\\\([\"\\\\])", "$1");
      }
    }
    return null;
  }
}
