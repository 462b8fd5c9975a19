package io.clientele.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** One question to a running service, printed with its exit code. */
record ServiceCall(Streams streams) {

  /** What is asked; it fails where what comes can't be written. */
  @FunctionalInterface
  interface Question {
    ServiceClient.Answer ask() throws IOException;
  }

  /**
   * Asks and prints.
   *
   * @param good what is printed of a good answer
   */
  int run(Question question, ServiceText text, Function<ServiceClient.Answer, byte[]> good)
      throws IOException {
    try {
      ServiceClient.Answer answer = question.ask();
      if (answer.isGood()) {
        streams.out().write(good.apply(answer));
        streams.out().flush();
        return Exit.DONE;
      }
      refused(answer, text);
    } catch (ServiceUnreachable nobody) {
      streams.err().println(nobody.getMessage());
    }
    streams.err().flush();
    return Exit.REFUSED;
  }

  /** Findings are an answer, as they are for check; other problems aren't. */
  private void refused(ServiceClient.Answer answer, ServiceText text) throws IOException {
    String problem = text.problem(answer);
    if (answer.body().has("findings")) {
      streams.out().write(problem.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
    } else {
      streams.err().print(problem);
    }
  }
}
