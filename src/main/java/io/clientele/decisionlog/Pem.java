package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys as text. */
public final class Pem {

  private Pem() {}

  /**
   * Reads the public key that signed checkpoints; a copy that was kept elsewhere, best of all.
   *
   * @throws LogFault where the file is none
   */
  public static PublicKey read(Path file) {
    try {
      return publicKey(Files.readString(file));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new LogFault(
          file + ": it is no public key (Ed25519, PEM): " + Reason.of(unreadable), unreadable);
    }
  }

  static PublicKey publicKey(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(bytes("PUBLIC KEY", text)));
  }

  static String block(String name, byte[] bytes) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + name + "-----\n" + lines + "\n-----END " + name + "-----\n";
  }

  static byte[] bytes(String name, String text) {
    String begin = "-----BEGIN " + name + "-----";
    int start = text.indexOf(begin);
    int end = text.indexOf("-----END " + name + "-----");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("it has no block `" + name + "`");
    }
    return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
  }
}
