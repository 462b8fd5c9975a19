package io.clientele.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a running service. */
final class ServiceClient {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Checking large tables takes a while. */
  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final URI server;
  private final @Nullable String key;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  ServiceClient(URI server, @Nullable String key) {
    this.server = server;
    this.key = key;
  }

  /**
   * What the service answered.
   *
   * @param body missing where it is no JSON
   */
  record Answer(int status, String text, JsonNode body) {

    boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Asks for an answer of a media type. */
  Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
  }

  Answer post(String path, String type, byte[] body, @Nullable String ifMatch) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    if (ifMatch != null) {
      request.header("If-Match", '"' + ifMatch.replace("\"", "") + '"');
    }
    return send(request);
  }

  /** What takes an answer's lines as they come. */
  @FunctionalInterface
  interface Lines {
    void take(String line) throws IOException;
  }

  /** Posts JSON for an answer of any length; a good one has no text left once it returns. */
  Answer post(String path, byte[] json, Lines lines) throws IOException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json));
    var answer = exchange(request, BodyHandlers.ofInputStream());
    boolean good = answer.statusCode() / 100 == 2;
    try (InputStream body = answer.body()) {
      if (!good) {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), text, parse(text));
      }
      BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      for (String line = next(in); line != null; line = next(in)) {
        lines.take(line);
      }
      return new Answer(answer.statusCode(), "", MissingNode.getInstance());
    }
  }

  private @Nullable String next(BufferedReader in) {
    try {
      return in.readLine();
    } catch (IOException brokenOff) {
      throw new ServiceUnreachable(server, brokenOff);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) {
    var answer = exchange(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body(), parse(answer.body()));
  }

  private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException failure) {
      throw new ServiceUnreachable(server, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServiceUnreachable(server, stopped);
    }
  }

  private JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (IOException noJson) {
      return MissingNode.getInstance();
    }
  }
}
