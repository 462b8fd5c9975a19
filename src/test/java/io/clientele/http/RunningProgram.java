package io.clientele.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as it really runs, with a data folder of its own: for tests that publish. */
final class RunningProgram implements AutoCloseable {

  private final Process process;
  private final URI url;

  RunningProgram(Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.clientele.Main");
    builder.command().addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    process = builder.redirectError(data.resolve("errors.txt").toFile()).start();
    url = URI.create(address(process));
  }

  /** The address that the service prints; what it prints later is read and dropped. */
  private static String address(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf("on http://");
      if (at >= 0) {
        Thread reader = new Thread(() -> out.lines().forEach(dropped -> {}));
        reader.setDaemon(true);
        reader.start();
        return line.substring(at + "on ".length()).strip();
      }
    }
    throw new IllegalStateException("the service did not start");
  }

  URI url(String path) {
    return url.resolve(path);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
