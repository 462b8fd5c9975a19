package io.clientele.http;

import io.clientele.access.AccessKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Authorization} header of a request: {@code Bearer KEY}. */
final class Bearer {

  private static final Pattern FORM =
      Pattern.compile("bearer +(\\S{1,100})", Pattern.CASE_INSENSITIVE);

  private Bearer() {}

  /** What was sent. */
  sealed interface Sent {

    record Nothing() implements Sent {}

    record Key(AccessKey key) implements Sent {}

    /** Anything else, two headers among it: which of them would count? */
    record Malformed() implements Sent {}
  }

  static Sent of(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    if (headers.isEmpty()) {
      return new Sent.Nothing();
    }
    Optional<AccessKey> key = headers.size() == 1 ? key(headers.get(0)) : Optional.empty();
    return key.isPresent() ? new Sent.Key(key.get()) : new Sent.Malformed();
  }

  private static Optional<AccessKey> key(String header) {
    Matcher form = FORM.matcher(header.strip());
    return form.matches() ? AccessKey.parse(form.group(1)) : Optional.empty();
  }
}
