package io.clientele.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is this machine alone. */
public final class Loopback {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9-]+\\.)*localhost\\.?|127(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[?::1]?");

  private Loopback() {}

  /**
   * Whether only this machine can reach what listens there.
   *
   * @param host a name or an address to listen on
   */
  public static boolean isAddress(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  /**
   * Whether a name means this machine whatever a name server says. Nothing is looked up: a name
   * server is who an attacker would ask to lie.
   *
   * @param name of the host that a request is for, without the port
   */
  public static boolean isName(String name) {
    return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
