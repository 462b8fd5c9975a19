package io.clientele.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.decision.Explain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients at once, each answer compared with what it must be. */
public class ManyThreadsTest {

  private static final int THREADS = 64;
  private static final int REQUESTS = 100;

  @Test
  void every_answer_is_its_own_customers() throws Exception {
    ask(REQUESTS);
  }

  /**
   * The same for longer.
   *
   * @param arguments how many requests each of 64 threads sends
   */
  public static void main(String[] arguments) throws Exception {
    int requests = Integer.parseInt(arguments[0]);
    ask(requests);
    System.out.printf("%d answers, each its own customer's%n", THREADS * requests);
    System.exit(0); // the service's threads go on
  }

  private static void ask(int requests) throws Exception {
    List<String> customers = TheService.exampleCustomers();
    List<String> expected =
        customers.stream().map(each -> TheService.expected(each, Explain.ROWS)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<Integer>> right = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread;
      right.add(threads.submit(() -> askAndCompare(customers, expected, first, requests)));
    }
    for (Future<Integer> each : right) {
      assertThat(each.get()).isEqualTo(requests);
    }
    threads.shutdown();
  }

  private static int askAndCompare(
      List<String> customers, List<String> expected, int first, int requests) throws IOException {
    int right = 0;
    try (RawClient client = new RawClient(TheService.port())) {
      for (int request = 0; request < requests; request++) {
        int which = (first + request) % customers.size();
        byte[] body = customers.get(which).getBytes(StandardCharsets.UTF_8);
        client.post(
            "/v1/decide?explain=rows",
            "application/json",
            "Content-Length: " + body.length + "\r\n");
        String answer = TheService.decided(client.send(body).reply().text());
        right += answer.equals(expected.get(which)) ? 1 : 0;
      }
    }
    return right;
  }
}
