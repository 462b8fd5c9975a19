package io.clientele.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), parse(answer.body()));
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
