package io.clientele.release;

import io.clientele.ruleset.RuleSources;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest of a release: SHA-256 over what its tables and rules say, not over the files, so that
 * a workbook saved again without a change of content gives the same.
 */
final class Digest {

  private final MessageDigest sha256;

  private Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static String of(Tables tables, RuleSources rules) {
    Digest digest = new Digest();
    tables.all().forEach(digest::table);
    for (Map.Entry<String, String> file : rules.byName().entrySet()) {
      digest.add("rules", file.getKey(), file.getValue().replace("\r\n", "\n"));
    }
    return "sha256:" + digest.hex();
  }

  /** The hash of what one table says. */
  static String of(Table table) {
    Digest digest = new Digest();
    digest.table(table);
    return digest.hex();
  }

  /** The hash of some bytes, in hexadecimal. */
  static String of(byte[] bytes) {
    Digest digest = new Digest();
    digest.sha256.update(bytes);
    return digest.hex();
  }

  private String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void table(Table table) {
    add("table", table.form().name());
    table.rows().forEach(this::row);
  }

  private void row(Row row) {
    add("row");
    for (Row.Test test : row.tests()) {
      add(test.column().name(), String.valueOf(test.column().is()), test.condition().shown());
    }
    new TreeMap<>(row.outcomes()).forEach((name, value) -> add(name, value.toString()));
  }

  /** Adds texts, each with its length before it, so that no two contents run together. */
  private void add(String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha256.update(bytes);
    }
  }
}
