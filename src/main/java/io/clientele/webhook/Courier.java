package io.clientele.webhook;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Brings one event to a receiver, once. */
final class Courier {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final String TYPE = "application/cloudevents+json; charset=utf-8";

  private final Secret secret;
  private final Clock clock;
  private final Duration answer;

  /** Follows no redirect: an event goes where it was told to. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  Courier(Secret secret, Clock clock, Duration answer) {
    this.secret = secret;
    this.clock = clock;
    this.answer = answer;
  }

  /**
   * Sends an event.
   *
   * @return why it didn't arrive; empty where it did
   */
  Optional<String> bring(Event event, Target to) throws InterruptedException {
    CompletableFuture<HttpResponse<Void>> answered =
        http.sendAsync(request(event, to), BodyHandlers.discarding());
    try {
      int status = answered.get(answer.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status / 100 == 2 ? Optional.empty() : Optional.of("it answered " + status);
    } catch (TimeoutException slow) {
      return Optional.of("it didn't answer within " + answer.toSeconds() + " s");
    } catch (ExecutionException failed) {
      return Optional.of(reason(failed.getCause()));
    } finally {
      answered.cancel(true); // an answer without end would go on for ever
    }
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof HttpTimeoutException || failure instanceof ConnectException) {
      return "it can't be reached";
    }
    return "the connection failed: "
        + (failure == null ? "unknown" : failure.getClass().getSimpleName());
  }

  private HttpRequest request(Event event, Target to) {
    String seconds = Long.toString(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(to.url())
        .header("Content-Type", TYPE)
        .header("User-Agent", "clientele")
        .header("webhook-id", event.id())
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", secret.sign(signed(event, seconds)))
        .POST(BodyPublishers.ofByteArray(event.body()))
        .build();
  }

  private static byte[] signed(Event event, String seconds) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes((event.id() + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
    content.writeBytes(event.body());
    return content.toByteArray();
  }
}
