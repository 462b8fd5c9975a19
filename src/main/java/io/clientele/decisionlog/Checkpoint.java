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
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain at some moment, signed. Kept outside of the database, it catches what a bare
 * chain can't: a cut tail, and a chain rewritten from some entry on.
 *
 * @param at when the last block that it covers was written
 * @param signedAt when it was signed; null of one that was signed before checkpoints said so
 * @param publicKey of whoever signed, X.509 in base64
 * @param signature Ed25519 in base64
 */
public record Checkpoint(
    long count,
    Hash head,
    long block,
    Instant at,
    @Nullable Instant signedAt,
    String publicKey,
    String signature) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Checkpoint of(Head head, Instant now, LogKey key) {
    byte[] said = said(head.count(), head.hash(), head.block(), head.at(), now);
    return new Checkpoint(
        head.count(), head.hash(), head.block(), head.at(), now, key.publicText(), key.sign(said));
  }

  private static byte[] said(
      long count, Hash head, long block, Instant at, @Nullable Instant signedAt) {
    String form = signedAt == null ? "clientele.checkpoint.1" : "clientele.checkpoint.2";
    Fields fields =
        new Fields(form).number(count).bytes(head.bytes()).number(block).text(at.toString());
    return signedAt == null ? fields.toBytes() : fields.text(signedAt.toString()).toBytes();
  }

  /** Whether one of these keys signed exactly this. */
  boolean signedByOneOf(List<PublicKey> keys) {
    byte[] said = said(count, head, block, at, signedAt);
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
        json.has("signedAt") ? Instant.parse(json.path("signedAt").asText()) : null,
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
    if (signedAt != null) {
      json.put("signedAt", signedAt.toString());
    }
    json.put("publicKey", publicKey);
    json.put("signature", signature);
    return json.toPrettyString() + "\n";
  }
}
