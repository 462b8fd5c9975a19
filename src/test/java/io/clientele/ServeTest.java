package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it really runs: a process of its own. */
class ServeTest {

  @TempDir Path data;

  @Test
  void it_serves_on_the_port_that_it_prints_until_it_is_told_to_stop() throws Exception {
    Process process = start("serve", "--port", "0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertThat(line).matches("clientele .* serves release 1 \\(sha256:.*\\) on http://.*:\\d+");
      assertThat(out.readLine())
          .isEqualTo("no keys: this machine alone is answered, and may do everything");
      URI service = URI.create(line.substring(line.indexOf("http://")));
      HttpResponse<String> answer = decide(service);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"decisionId\"");

      assertThat(ProcessHandle.of(process.pid()).orElseThrow().destroy()).isTrue(); // SIGTERM
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(out.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.clientele.Main");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("CLIENTELE_DATA", data.toString());
    return builder.redirectErrorStream(true).start();
  }

  private static HttpResponse<String> decide(URI service) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service.resolve("/v1/decide"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"customerId\": \"C-1\"}"))
                .build(),
            BodyHandlers.ofString());
  }
}
