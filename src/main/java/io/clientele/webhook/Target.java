package io.clientele.webhook;

import java.net.URI;
import java.util.Optional;

/** Where events are sent: an address with http or https, without user or fragment. */
public record Target(URI url) {

  static final String FOLLOWER = "webhook ";

  /** The target of an address; empty where it is none. */
  public static Optional<Target> of(String address) {
    try {
      URI url = URI.create(address);
      String scheme = String.valueOf(url.getScheme());
      boolean good =
          (scheme.equals("http") || scheme.equals("https"))
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawFragment() == null;
      return good ? Optional.of(new Target(url)) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** What its place in the decision log is kept under. */
  String follower() {
    return FOLLOWER + url;
  }

  /** The address as it may be shown: what comes after the question mark may be a secret. */
  static String shown(String follower) {
    return follower.substring(FOLLOWER.length()).replaceFirst("\\?.*", "");
  }
}
