package io.clientele.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body. */
final class FormBody {

  private final String boundary = "clientele-" + UUID.randomUUID();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  FormBody field(String name, String text) {
    return part("name=\"" + name + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  FormBody file(String name, byte[] bytes) {
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return part("name=\"workbooks\"; filename=\"" + quoted + "\"", bytes);
  }

  private FormBody part(String disposition, byte[] bytes) {
    write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    body.writeBytes(bytes);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The whole body, ended. */
  byte[] bytes() {
    write("--" + boundary + "--\r\n");
    return body.toByteArray();
  }
}
