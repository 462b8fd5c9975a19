package io.clientele.http;

import io.clientele.action.ActionCsv;
import io.clientele.action.ActionId;
import io.clientele.action.ActionJson;
import io.clientele.action.Actions;
import io.clientele.action.Advised;
import io.clientele.action.TellingJson;
import io.clientele.action.Told;
import io.clientele.audit.Archive;
import io.clientele.decisionlog.ActionOutcome;
import io.clientele.decisionlog.Kept;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/actions}: what was advised, what became of it, and telling that. */
final class ActionHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(ActionHandlers.class);

  private static final int OK = 200;
  private static final String CSV = "text/csv";

  /** What stands where an id could. */
  private static final String OUTCOMES = "outcomes";

  /** Bytes of a file of outcomes. */
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Archive archive;
  private final Actions actions;
  private final Clock clock;

  ActionHandlers(Archive archive, Actions actions, Clock clock) {
    this.archive = archive;
    this.actions = actions;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/actions", this::search);
    routes.get("/v1/actions/{id}", this::action);
    routes.post("/v1/actions/{id}/outcome", this::tell);
    routes.post("/v1/actions/" + OUTCOMES, this::tellAll);
  }

  private void search(Context call) throws IOException {
    ActionQueryForm form = ActionQueryForm.of(call.queryParamMap());
    if (form.csv()) {
      export(form, call);
      return;
    }
    LocalDate today = actions.today();
    Actions.Found found = actions.page(form.query(), form.after(), form.limit());
    String next = found.next() == null ? null : found.next().text();
    if (next != null) {
      call.res().setHeader("Link", "<" + Links.with(call, "after", next) + ">; rel=\"next\"");
    }
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeArrayFieldStart("actions");
          for (Advised each : found.actions()) {
            ActionJson.write(each, today, out);
          }
          out.writeEndArray();
          out.writeStringField("next", next);
          out.writeBooleanField("complete", found.complete());
          out.writeEndObject();
        });
  }

  private void export(ActionQueryForm form, Context call) {
    call.res().setHeader("Content-Type", CSV + "; charset=utf-8");
    call.res().setHeader("Content-Disposition", "attachment; filename=\"actions.csv\"");
    try (ActionCsv csv = new ActionCsv(call.res().getOutputStream(), actions.today())) {
      actions.export(
          form.query(),
          each -> {
            try {
              csv.write(each);
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
          });
    } catch (IOException | UncheckedIOException gone) {
      LOG.info("export {} broke off: {}", RequestId.of(call.res()), gone.toString());
      Connections.cut(call.req());
    }
  }

  private void action(Context call) throws IOException {
    Advised found = advised(call);
    Answer.json(call, OK, out -> ActionJson.write(found, actions.today(), out));
  }

  private Advised advised(Context call) {
    String text = call.pathParam("id");
    if (text.equals(OUTCOMES)) {
      throw Refusal.methodNotAllowed("GET", "POST");
    }
    Optional<ActionId> id = ActionId.of(text);
    return id.flatMap(actions::find).orElseThrow(() -> missing(id, text));
  }

  private Refusal missing(Optional<ActionId> id, String text) {
    return id.flatMap(each -> archive.log().records().find(each.decision()))
        .filter(Kept::erased)
        .map(kept -> Refusal.erased(archive.log().records().erasure(kept)))
        .orElseGet(() -> Refusal.noSuchAction(text));
  }

  private void tell(Context call) throws IOException {
    TellingJson body = TellingJson.read(JsonBody.read(call), clock);
    Advised action = advised(call);
    ActionOutcome kept =
        body.telling()
            .map(
                telling ->
                    actions
                        .tell(action, telling, Caller.of(call).name())
                        .orElseThrow(() -> missing(Optional.of(action.id()), "")))
            .orElseThrow(() -> Refusal.badOutcome(body.faults()));
    Answer.json(call, OK, out -> ActionJson.write(kept, out));
  }

  private void tellAll(Context call) throws IOException {
    String type = String.valueOf(call.req().getContentType());
    if (!type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals(CSV)) {
      throw Refusal.unsupportedType(type, CSV);
    }
    ByteBuffer body =
        RequestBody.read(
            call.req(),
            LARGEST,
            () -> Refusal.tooLarge("body: the file is over 16 MiB; send it in parts"));
    Told told = actions.tell(Arrays.copyOf(body.array(), body.limit()), Caller.of(call).name());
    if (!(told instanceof Told.Kept kept)) {
      throw Refusal.badOutcome(((Told.Refused) told).faults());
    }
    Answer.json(
        call,
        OK,
        out -> {
          out.writeStartObject();
          out.writeNumberField("kept", kept.outcomes().size());
          out.writeNumberField("skipped", kept.skipped());
          out.writeEndObject();
        });
  }
}
