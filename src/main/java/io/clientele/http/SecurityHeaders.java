package io.clientele.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** What every answer says to a browser: take nothing from here for what it isn't. */
final class SecurityHeaders implements HttpConfiguration.Customizer {

  static final String POLICY = "Content-Security-Policy";
  static final String CACHE = "Cache-Control";

  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField(
              POLICY,
              "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new PreEncodedHttpField(CACHE, "no-store"));

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    addTo(answer);
    return request;
  }

  static void addTo(HttpFields.Mutable answer) {
    for (HttpField field : FIELDS) {
      answer.put(field);
    }
  }
}
