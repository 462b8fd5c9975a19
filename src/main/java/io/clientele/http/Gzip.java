package io.clientele.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packing of bodies, both ways. */
final class Gzip {

  /** Bytes; less isn't worth packing. */
  static final int WORTHWHILE = 1024;

  private static final int BUFFER = 8 * 1024;

  private Gzip() {}

  /** Whether the body of a request is packed; refuses what can't be unpacked. */
  static boolean packs(HttpServletRequest request) {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return false;
    }
    if (encoding.equalsIgnoreCase("gzip")) {
      return true;
    }
    throw Refusal.unsupportedEncoding(encoding);
  }

  /** Whether the client takes a packed answer. */
  static boolean isWelcome(HttpServletRequest request) {
    return isWelcome(request.getHeader("Accept-Encoding"));
  }

  static boolean isWelcome(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String each : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = each.split(";", -1);
      if (parts[0].strip().equals("gzip")) {
        return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** Packs what is written to it, quickly rather than small; a flush lets everything through. */
  static GZIPOutputStream pack(OutputStream to) throws IOException {
    return new GZIPOutputStream(to, BUFFER, true) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }
}
