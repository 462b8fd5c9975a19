package io.clientele.scoring;

import io.clientele.customer.Fault;
import java.util.List;

/**
 * Why there is no answer, in the form of RFC 9457.
 *
 * @param type kebab-case; what a program tells problems apart by
 * @param status of HTTP
 * @param title the same for every problem of a type
 * @param detail what it is this time
 * @param errors every fault of the facts, where that is the problem
 */
public record Problem(String type, int status, String title, String detail, List<Fault> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  public Problem(String type, int status, String title, String detail) {
    this(type, status, title, detail, List.of());
  }

  static Problem notJson(Fault fault) {
    return new Problem("not-json", 400, "not JSON", fault.message(), List.of(fault));
  }

  static Problem badFacts(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.get(0).message()
            : "customer: %d faults; correct what errors lists".formatted(faults.size());
    return new Problem("bad-facts", 422, "bad facts", detail, faults);
  }

  static Problem tableFault(String message) {
    return new Problem("table-fault", 500, "the tables can't decide this customer", message);
  }

  static Problem lineTooLong(long line) {
    return new Problem(
        "too-large",
        413,
        "too large",
        "line %d: it is longer than 1 MiB; send one customer a line".formatted(line));
  }

  static Problem cutOff(long linesBefore, String why) {
    return new Problem(
        "cut-off",
        400,
        "the lines end too early",
        "after line %d: %s; send the rest again".formatted(linesBefore, why));
  }

  /** The decision could not be recorded, so it is not answered. */
  public static Problem notRecorded(String why) {
    return new Problem(
        "not-recorded",
        503,
        "the decision log takes nothing",
        why + "; nothing was answered, send the facts again");
  }

  /** A failure of ours; the service's messages say more. */
  public static Problem internal() {
    return new Problem(
        "internal",
        500,
        "something failed here",
        "the service failed; try again, and report the request id if it fails again");
  }
}
