package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair that signs checkpoints; made on first use, beside the data. */
final class LogKey {

  static final String PRIVATE_FILE = "log-key.pem";
  static final String PUBLIC_FILE = "log-key.pub.pem";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private LogKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * The key of a data folder; a new one where there is none.
   *
   * @throws LogFault where there is one that can't be used
   */
  static LogKey of(Path folder) {
    Path file = folder.resolve(PRIVATE_FILE);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        write(file);
      }
      OnDisk.refuseOpen(file);
      String text = Files.readString(file);
      PublicKey publicKey = Pem.publicKey(text);
      Path copy = folder.resolve(PUBLIC_FILE);
      if (!Files.exists(copy)) {
        OnDisk.write(copy, Pem.block("PUBLIC KEY", publicKey.getEncoded()));
      }
      return new LogKey(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes("PRIVATE KEY", text))),
          publicKey);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
      throw new LogFault(
          file
              + ": it is no key of a decision log; restore it, or move it away and keep the old"
              + " public key: "
              + Reason.of(unusable),
          unusable);
    }
  }

  private static void write(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String text =
        Pem.block("PRIVATE KEY", pair.getPrivate().getEncoded())
            + Pem.block("PUBLIC KEY", pair.getPublic().getEncoded());
    try {
      OnDisk.writeSecret(file, text);
    } catch (FileAlreadyExistsException another) {
      return; // a second process made one at the same moment: that one is as good
    }
  }

  PublicKey publicKey() {
    return publicKey;
  }

  String publicText() {
    return text(publicKey);
  }

  static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  String sign(byte[] said) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(said);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Stands for a customer in a record of erasure; only who has the key can test a guess. */
  String mark(String customerId) {
    return new Fields("clientele.erased.1")
        .bytes(customerId.getBytes(StandardCharsets.UTF_8))
        .keyedHash(privateKey.getEncoded())
        .hex();
  }
}
