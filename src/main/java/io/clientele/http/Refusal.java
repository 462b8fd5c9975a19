package io.clientele.http;

import io.clientele.access.Role;
import io.clientele.audit.Difference;
import io.clientele.customer.Fault;
import io.clientele.decisionlog.Erasure;
import io.clientele.scoring.Problem;
import io.clientele.scoring.ProblemJson;
import io.clientele.scoring.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request that can't be answered; thrown where that is seen, answered by {@link Problems}. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final Problem problem;

  @SuppressWarnings("serial") // never serialised
  private final Map<String, String> headers;

  @SuppressWarnings("serial") // never serialised
  private final ProblemJson.Extension more;

  private Refusal(Problem problem, Map<String, String> headers) {
    this(problem, headers, none -> {});
  }

  private Refusal(Problem problem, Map<String, String> headers, ProblemJson.Extension more) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = headers;
    this.more = more;
  }

  private Refusal(String type, int status, String title, String detail) {
    this(new Problem(type, status, title, detail), Map.of());
  }

  Problem problem() {
    return problem;
  }

  /** What the answer says beside the problem. */
  Map<String, String> headers() {
    return headers;
  }

  /** What the problem says beside the usual. */
  ProblemJson.Extension more() {
    return more;
  }

  static Refusal badQuery(String detail) {
    return new Refusal("bad-query", 400, "bad query", detail);
  }

  static Refusal badGzip() {
    return new Refusal(
        "bad-gzip", 400, "bad gzip", "body: it is not valid gzip; send it whole, or unpacked");
  }

  static Refusal brokenOff() {
    return new Refusal(
        "broken-off", 400, "the body broke off", "body: it ended too early; send it whole");
  }

  static Refusal noKey() {
    return unauthorized(
        "no-key", "no key", "Authorization: there is no key; send `Authorization: Bearer KEY`");
  }

  /** Says the same of every key that is no good, so that nobody learns which ids there are. */
  static Refusal badKey() {
    return unauthorized(
        "bad-key",
        "bad key",
        "Authorization: this is no key that is good here; send `Bearer` and one that is");
  }

  private static Refusal unauthorized(String type, String title, String detail) {
    return new Refusal(new Problem(type, 401, title, detail), Map.of("WWW-Authenticate", "Bearer"));
  }

  /**
   * The key is good, but not for this call.
   *
   * @param wanted any one of which would do; none where no key would
   */
  static Refusal lacksRole(Set<Role> wanted) {
    String roles = wanted.stream().map(Role::id).collect(Collectors.joining(" or "));
    String detail =
        roles.isEmpty()
            ? "key: no role may make this call; report that"
            : "key: its roles don't allow this call; use a key with the role " + roles;
    return new Refusal("lacks-role", 403, "the key lacks the role", detail);
  }

  static Refusal foreignHost(String host) {
    return new Refusal(
        "foreign-host",
        403,
        "foreign host",
        "Host: without keys only this machine is answered, as 127.0.0.1 or localhost, not as %s; "
                .formatted(Quote.of(host))
            + "create a key with `clientele key create`");
  }

  static Refusal foreignOrigin() {
    return new Refusal(
        "foreign-origin",
        403,
        "foreign origin",
        "Origin: without keys a page from elsewhere can't change anything here; "
            + "create a key with `clientele key create`");
  }

  static Refusal notFound(String path) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "path: nothing is at " + Quote.of(path) + "; see /docs for what there is");
  }

  static Refusal methodNotAllowed(String method, String allowed) {
    String detail = "method: %s can't be used here; use %s".formatted(Quote.of(method), allowed);
    return new Refusal(
        new Problem("method-not-allowed", 405, "method not allowed", detail),
        Map.of("Allow", allowed));
  }

  static Refusal tooSlow() {
    return new Refusal(
        "too-slow", 408, "the body came too slowly", "body: it stopped coming; send it again");
  }

  static Refusal tooLarge() {
    return new Refusal(
        "too-large",
        413,
        "too large",
        "body: it is over 1 MiB; send one customer, or a batch to /v1/decide/batch");
  }

  static Refusal tooLarge(String detail) {
    return new Refusal("too-large", 413, "too large", detail);
  }

  static Refusal badUpload(String detail) {
    return new Refusal("bad-upload", 400, "bad upload", "body: " + detail);
  }

  static Refusal unsupportedType(String type, String expected) {
    String detail =
        "Content-Type: %s is not what this takes; send %s in UTF-8"
            .formatted(Quote.of(type), expected);
    return new Refusal(
        new Problem("unsupported-type", 415, "unsupported media type", detail),
        Map.of("Accept-Post", expected));
  }

  static Refusal unsupportedEncoding(String encoding) {
    String detail =
        "Content-Encoding: %s can't be unpacked; send gzip or none".formatted(Quote.of(encoding));
    return new Refusal(
        new Problem("unsupported-encoding", 415, "unsupported encoding", detail),
        Map.of("Accept-Encoding", "gzip"));
  }

  static Refusal notJson() {
    return new Refusal("not-json", 400, "not JSON", "body: it is no JSON object; send one");
  }

  static Refusal badField(String detail) {
    return new Refusal("bad-field", 400, "bad field", detail);
  }

  static Refusal unchanged(String detail) {
    return new Refusal("unchanged", 409, "nothing would change", detail);
  }

  static Refusal unfit(String detail) {
    return new Refusal("unfit", 422, "it can't decide", detail);
  }

  static Refusal notStored(String detail) {
    return new Refusal("not-stored", 503, "the data folder failed", detail);
  }

  static Refusal noScenarios(String reason) {
    return new Refusal(
        "no-scenarios",
        422,
        "no scenarios can be made",
        "table: " + reason + "; choose another table");
  }

  static Refusal badGoal(List<Fault> faults) {
    String detail = faults.stream().map(Fault::message).collect(Collectors.joining("; "));
    return new Refusal(new Problem("bad-goal", 422, "bad goal", detail, faults), Map.of());
  }

  static Refusal badOutcome(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.get(0).message()
            : "outcome: %d faults, nothing is kept; correct what errors lists"
                .formatted(faults.size());
    return new Refusal(new Problem("bad-outcome", 422, "bad outcome", detail, faults), Map.of());
  }

  static Refusal badCustomers(List<String> faults) {
    return new Refusal(
        "bad-customers", 422, "the customers can't be read", String.join("; ", faults));
  }

  static Refusal notDone(String detail) {
    return new Refusal("not-done", 409, "not done", detail);
  }

  static Refusal tooManyPreviews() {
    return new Refusal(
        new Problem(
            "too-many-previews",
            429,
            "too many previews",
            "too many previews wait already; start this one again in a while"),
        Map.of("Retry-After", "30"));
  }

  /** The key of a retry came before with other facts. */
  static Refusal keyUsed(UUID first) {
    return new Refusal(
        "key-used",
        422,
        "the key was used before",
        "Idempotency-Key: decision %s was made by it, of other facts; send these with a new key"
            .formatted(first));
  }

  static Refusal noSuchDecision(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "decision: none has the id %s; see GET /v1/decisions".formatted(Quote.of(id)));
  }

  static Refusal noSuchAction(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "action: no recorded decision advised %s; see GET /v1/actions".formatted(Quote.of(id)));
  }

  static Refusal noSuchDeadLetter(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "dead letter: none has the id %s; see GET /v1/webhooks/dead-letters"
            .formatted(Quote.of(id)));
  }

  static Refusal unknownCustomer(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "customer: nothing is recorded of %s".formatted(Quote.of(id)));
  }

  static Refusal noSuchBook(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "book: none has the id %s; see GET /v1/books".formatted(Quote.of(id)));
  }

  static Refusal noSuchRun(String id) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "run: none has the id %s; see GET /v1/runs".formatted(Quote.of(id)));
  }

  static Refusal notInRun(String customer, String run) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "customer: run %s has no %s; see GET /v1/runs/%s/customers"
            .formatted(run, Quote.of(customer), run));
  }

  static Refusal noSuchRelease(int number) {
    return new Refusal(
        "not-found",
        404,
        "not found",
        "release: there is no release %d; see GET /v1/releases".formatted(number));
  }

  /** The decision's facts are gone; says when, by whom and why, as far as the log records it. */
  static Refusal erased(Optional<Erasure> record) {
    String by =
        record
            .map(each -> " on %s by %s: %s".formatted(each.at(), each.by(), each.reason()))
            .orElse("");
    return new Refusal(
        new Problem(
            "erased",
            410,
            "erased",
            "decision: the customer's facts were erased from the log" + by),
        Map.of(),
        out -> {
          if (record.isPresent()) {
            out.writeStringField("at", record.get().at().toString());
            out.writeStringField("by", record.get().by());
            out.writeStringField("reason", record.get().reason());
          }
        });
  }

  static Refusal notReplayed(String why) {
    return new Refusal("not-replayed", 409, "it can't be decided again", why);
  }

  static Refusal notTheSame(List<Difference> differences) {
    String places =
        differences.stream().map(Difference::path).distinct().collect(Collectors.joining(", "));
    return new Refusal(
        "not-the-same",
        409,
        "it is not the same again",
        "decision: made again it differs in %s; replay it to see how, and report it"
            .formatted(places));
  }

  static Refusal notRecorded(Recorded.Lost lost) {
    return new Refusal(
        Problem.notRecorded(lost.why()),
        Map.of("Retry-After", "" + Math.max(1, lost.retryAfter().toSeconds())));
  }

  static Refusal notReady(String why) {
    return new Refusal(new Problem("not-ready", 503, "not ready", why), Map.of("Retry-After", "5"));
  }

  static Refusal noLog() {
    return new Refusal(
        "no-log",
        404,
        "no decision log",
        "the service records nothing; start it without --log none");
  }

  static Refusal replaying() {
    return busy("decisions are being replayed already; ask again later");
  }

  static Refusal verifying() {
    return busy("the log is being verified already; ask again in a while");
  }

  static Refusal reporting() {
    return busy("reports are being made already; ask for this one again in a while");
  }

  static Refusal busy() {
    return busy("too many batches run at once; send this one again in a while");
  }

  private static Refusal busy(String detail) {
    return new Refusal(new Problem("busy", 503, "busy", detail), Map.of("Retry-After", "10"));
  }
}
