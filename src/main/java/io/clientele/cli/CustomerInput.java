package io.clientele.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Customers from a file or a pipe. One customer may stand on several lines; that is told from lines
 * of customers by its first line, which isn't whole.
 */
final class CustomerInput {

  /** Bytes. */
  static final int LARGEST_CUSTOMER = 1024 * 1024;

  private final InputStream in;
  private final byte[] begun;

  CustomerInput(InputStream in) throws IOException {
    this.in = in;
    this.begun = firstLine(in);
  }

  private static byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    for (int next = in.read(); next >= 0 && line.size() < LARGEST_CUSTOMER; next = in.read()) {
      line.write(next);
      if (next == '\n' && !blank) {
        break;
      }
      blank &= Character.isWhitespace(next);
    }
    return line.toByteArray();
  }

  /** Whether the first line begins a customer without ending it. */
  boolean isOneCustomer() throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(begun)) {
      while (parser.nextToken() != null) {
        // read on to where the line's JSON ends
      }
      return false;
    } catch (JsonEOFException unended) {
      return true;
    } catch (IOException notJson) {
      return false;
    }
  }

  /** The text of the one customer, and a little more where it is too large. */
  byte[] oneCustomer() throws IOException {
    return lines().readNBytes(LARGEST_CUSTOMER + 1);
  }

  InputStream lines() {
    return new SequenceInputStream(new ByteArrayInputStream(begun), in);
  }
}
