package io.clientele.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body as a browser sends it. */
public final class FormData {

  public static final String TYPE = "multipart/form-data; boundary=----edge";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a field. */
  public FormData with(String field, String text) {
    return part("name=\"" + field + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public FormData withFile(String name, byte[] bytes) {
    return withFile("workbooks", name, bytes);
  }

  public FormData withFile(String field, String name, byte[] bytes) {
    return part(
        "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/x", bytes);
  }

  FormData part(String disposition, byte[] bytes) {
    return raw("------edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
        .raw(bytes)
        .raw("\r\n");
  }

  FormData raw(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  private FormData raw(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  /** The whole body, ended. */
  public byte[] bytes() {
    return raw("------edge--\r\n").body.toByteArray();
  }

  byte[] unfinished() {
    return body.toByteArray();
  }
}
