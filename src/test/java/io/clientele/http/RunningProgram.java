package io.clientele.http;

import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as it really runs, with a data folder of its own: for tests that publish. */
final class RunningProgram implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final URI url;

  RunningProgram(Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "io.clientele.Main");
    builder.command().addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    Path tables = Edited.copyWithoutScenarios(Files.createDirectory(data.resolve("tables")));
    builder.command().addAll(List.of("--tables", tables.toString()));
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

  /** The answer to a customer's facts, with the rows that fired. */
  String decide(String customer) throws IOException, InterruptedException {
    return post(
        "/v1/decide?explain=rows", "application/json", customer.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes an edited workbook the active release. */
  void publish(NamedBytes workbook, String reason) throws IOException, InterruptedException {
    FormData form =
        new FormData().withFile(workbook.name(), workbook.bytes()).with("reason", reason);
    post("/v1/releases", FormData.TYPE, form.bytes());
  }

  private String post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
