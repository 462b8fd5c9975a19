package io.clientele.bench;

import io.clientele.Example;
import io.clientele.customer.Customer;
import io.clientele.decision.Explain;
import io.clientele.http.FormData;
import io.clientele.http.OwnService;
import io.clientele.release.Candidate;
import io.clientele.release.OwnReleases;
import io.clientele.release.Releases;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes an edit and its undoing in turn while others decide over HTTP, and holds every answer
 * against what the release that it names must give. Arguments: how many publishes, how many threads
 * decide. Ends with 1 where a request was lost or an answer mixed.
 */
public final class PublishUnderLoad {

  private static final String CUSTOMER =
      "{\"customerId\":\"C-1\",\"asOf\":\"2024-06-30\",\"purchases\":"
          + "{\"lastPurchaseOn\":\"2024-06-20\",\"orders12m\":9,\"amount12m\":90000}}";
  private static final Pattern NUMBER = Pattern.compile("\"release\":\\{\"number\":(\\d+)");

  private final OwnService service = new OwnService();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicBoolean done = new AtomicBoolean();
  private final LongAdder answers = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder mixed = new LongAdder();

  /** The table of odd releases, then that of even ones. */
  private final NamedBytes[] turns = {
    Edited.shipped("rfm.xlsx"), Edited.cell("rfm.xlsx", "Recency", "E12", 4)
  };

  private final String[] expected = expected();

  private PublishUnderLoad() {}

  public static void main(String[] args) throws Exception {
    new PublishUnderLoad().run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
  }

  private String[] expected() {
    Customer customer = Example.customer(CUSTOMER);
    try (Releases releases = OwnReleases.start()) {
      return Arrays.stream(turns)
          .map(turn -> expected(customer, releases.candidate(List.of(turn))))
          .toArray(String[]::new);
    }
  }

  private static String expected(Customer customer, Candidate candidate) {
    byte[] json = Example.json(candidate.ruleset().decide(customer), Explain.FULL);
    return decided(new String(json, StandardCharsets.UTF_8));
  }

  /** A decision without its ids, its time and its release. */
  private static String decided(String decision) {
    return decision.substring(decision.indexOf(",\"customerId\":"));
  }

  private void run(int publishes, int threads) throws Exception {
    if (expected[0].equals(expected[1])) {
      throw new IllegalStateException("both tables decide the same");
    }
    List<Thread> deciders = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      deciders.add(new Thread(this::decide, "decider-" + i));
    }
    deciders.forEach(Thread::start);
    long[] nanos = new long[publishes];
    for (int n = 0; n < publishes; n++) {
      long start = System.nanoTime();
      publish(turns[(n + 1) % turns.length]);
      nanos[n] = System.nanoTime() - start;
    }
    done.set(true);
    for (Thread each : deciders) {
      each.join();
    }
    service.close();
    Arrays.sort(nanos);
    System.out.printf(
        "%d publishes (median %.0f ms, slowest %.0f ms), %d answers, %d lost, %d mixed%n",
        publishes,
        nanos[publishes / 2] / 1e6,
        nanos[publishes - 1] / 1e6,
        answers.sum(),
        lost.sum(),
        mixed.sum());
    System.exit(lost.sum() + mixed.sum() == 0 ? 0 : 1);
  }

  private void publish(NamedBytes workbook) throws IOException, InterruptedException {
    byte[] body =
        new FormData()
            .withFile(workbook.name(), workbook.bytes())
            .with("reason", "once more")
            .bytes();
    HttpResponse<String> answer = post("/v1/releases", FormData.TYPE, body);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
  }

  private void decide() {
    byte[] customer = CUSTOMER.getBytes(StandardCharsets.UTF_8);
    while (!done.get()) {
      try {
        HttpResponse<String> answer = post("/v1/decide", "application/json", customer);
        answers.increment();
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 200 || !number.find()) {
          lost.increment();
        } else if (!decided(answer.body())
            .equals(expected[(Integer.parseInt(number.group(1)) + 1) % turns.length])) {
          mixed.increment();
        }
      } catch (IOException broken) {
        lost.increment();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    URI url = service.url(path);
    return client.send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }
}
