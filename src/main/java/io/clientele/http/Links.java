package io.clientele.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses that an answer names. */
final class Links {

  private Links() {}

  /** The address of a call, with one parameter put in the place of its own. */
  static String with(Context call, String name, String value) {
    List<String> pairs = new ArrayList<>();
    call.queryParamMap()
        .forEach(
            (each, values) -> {
              if (!each.equals(name)) {
                values.forEach(own -> pairs.add(encoded(each) + "=" + encoded(own)));
              }
            });
    pairs.add(encoded(name) + "=" + encoded(value));
    return call.path() + "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
