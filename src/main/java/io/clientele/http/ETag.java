package io.clientele.http;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digest and number of the active release, as the version of what a client saw. */
final class ETag {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"|([^\\s,\"]+)");

  private ETag() {}

  static void put(String tag, Context call) {
    call.res().setHeader("ETag", '"' + tag + '"');
  }

  /**
   * The tags or digests that {@code If-Match} names; none where any will do. A weak tag stays what
   * it is, so that it matches nothing.
   */
  static Set<String> expected(Context call) {
    Set<String> expected = new LinkedHashSet<>();
    String header = call.req().getHeader("If-Match");
    if (header == null || header.strip().equals("*")) {
      return expected;
    }
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      String plain = tags.group(3) == null ? tags.group(2) : tags.group(3);
      expected.add(tags.group(1) == null ? plain : "W/" + plain);
    }
    if (expected.isEmpty()) {
      throw Refusal.badField("If-Match: it names no digest; send the ETag that you were given");
    }
    return expected;
  }
}
