package io.clientele;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, serving on a free port. */
final class TheProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final List<String> lines = new ArrayList<>();

  TheProgram(Path data, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "io.clientele.Main",
            "serve",
            "--port",
            "0");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("CLIENTELE_DATA", data.toString());
    process = builder.redirectErrorStream(true).start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Waits until it serves, and tells where. */
  URI address() throws IOException {
    String line = out.readLine();
    while (line != null) {
      lines.add(line);
      if (line.contains(" on http://")) {
        return URI.create(line.substring(line.indexOf("http://")));
      }
      line = out.readLine();
    }
    throw new IOException("it ended: " + lines);
  }

  /** Waits until it ends by itself; everything that it printed. */
  String ended() throws IOException {
    out.lines().forEach(lines::add);
    return String.join("\n", lines);
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** As {@code kill -9} does it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
