package io.clientele.decisionlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The end of the chain at some moment, signed. Kept outside of the database, it catches what a bare
 * chain can't: a cut tail, and a chain rewritten from some entry on.
 *
 * @param publicKey of whoever signed, X.509 in base64
 * @param signature Ed25519 in base64
 */
public record Checkpoint(
    long count, Hash head, long block, Instant at, String publicKey, String signature) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Checkpoint of(Head head, LogKey key) {
    byte[] said = said(head.count(), head.hash(), head.block(), head.at());
    return new Checkpoint(
        head.count(), head.hash(), head.block(), head.at(), key.publicText(), key.sign(said));
  }

  private static byte[] said(long count, Hash head, long block, Instant at) {
    return new Fields("clientele.checkpoint.1")
        .number(count)
        .bytes(head.bytes())
        .number(block)
        .text(at.toString())
        .toBytes();
  }

  /** Whether one of these keys signed exactly this. */
  boolean signedByOneOf(List<PublicKey> keys) {
    byte[] said = said(count, head, block, at);
    return keys.stream().anyMatch(key -> signedBy(key, said));
  }

  private boolean signedBy(PublicKey key, byte[] said) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(said);
      return LogKey.text(key).equals(publicKey)
          && check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws LogFault where it is no checkpoint
   */
  public static Checkpoint read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      throw new LogFault(
          file + ": it is no checkpoint of a decision log: " + Reason.of(unreadable), unreadable);
    }
  }

  private static Checkpoint parse(String text) throws IOException {
    JsonNode json = JSON.readTree(text);
    if (!json.path("count").isIntegralNumber() || !json.path("block").isIntegralNumber()) {
      throw new IllegalArgumentException("`count` or `block` is missing");
    }
    return new Checkpoint(
        json.path("count").asLong(),
        Hash.parse(json.path("head").asText()),
        json.path("block").asLong(),
        Instant.parse(json.path("at").asText()),
        json.path("publicKey").asText(),
        json.path("signature").asText());
  }

  /** The file's content. */
  public String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("count", count);
    json.put("head", head.hex());
    json.put("block", block);
    json.put("at", at.toString());
    json.put("publicKey", publicKey);
    json.put("signature", signature);
    return json.toPrettyString() + "\n";
  }
}
