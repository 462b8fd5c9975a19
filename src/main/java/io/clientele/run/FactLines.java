package io.clientele.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the facts of a book some customers at a time, as the lines they are. */
final class FactLines implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputStream in;

  FactLines(Path facts) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(facts), BUFFER);
  }

  /** The next lines, each with its end; empty where there are no more. */
  byte[] next(int lines) throws IOException {
    ByteArrayOutputStream taken = new ByteArrayOutputStream(BUFFER);
    int left = lines;
    int last = '\n';
    while (left > 0) {
      int octet = in.read();
      if (octet < 0) {
        if (last != '\n') {
          taken.write('\n');
        }
        break;
      }
      taken.write(octet);
      last = octet;
      left -= octet == '\n' ? 1 : 0;
    }
    return taken.toByteArray();
  }

  /** The lines of a segment, by customer. */
  static Map<String, byte[]> byCustomer(byte[] segment) throws IOException {
    Map<String, byte[]> lines = new LinkedHashMap<>();
    for (byte[] line : split(segment)) {
      lines.put(JSON.readTree(line).path("customerId").asText(), line);
    }
    return lines;
  }

  private static List<byte[]> split(byte[] segment) {
    List<byte[]> lines = new ArrayList<>();
    for (String line : new String(segment, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
