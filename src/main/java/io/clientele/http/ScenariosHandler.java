package io.clientele.http;

import io.clientele.ruleset.Ruleset;
import io.clientele.scenario.Boundaries;
import io.clientele.scenario.BoundaryScenarios;
import io.clientele.scoring.Intake;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/tables/{table}/scenarios}: boundary scenarios of the active release. */
final class ScenariosHandler implements Handler {

  static final String PATH = "/v1/tables/{table}/scenarios";

  private final Intake intake;
  private volatile @Nullable BoundaryScenarios last;

  ScenariosHandler(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void handle(Context call) throws IOException {
    Ruleset ruleset = intake.release().ruleset();
    String table = call.pathParam("table");
    if (ruleset.tables().all().stream().noneMatch(each -> each.form().name().equals(table))) {
      throw Refusal.notFound(call.path());
    }
    Boundaries boundaries = scenarios(ruleset).of(table);
    if (boundaries instanceof Boundaries.None none) {
      throw Refusal.noScenarios(none.reason().en());
    }
    ByteArrayOutputStream body = Answer.buffer();
    body.writeBytes(((Boundaries.Made) boundaries).xlsx());
    call.res()
        .setHeader("Content-Disposition", "attachment; filename=\"scenarios-" + table + ".xlsx\"");
    Answer.send(call, 200, MediaType.XLSX, body);
  }

  /** Remembered for the active release, since most of the work is the same for every table. */
  private BoundaryScenarios scenarios(Ruleset ruleset) {
    BoundaryScenarios known = last;
    if (known == null || known.ruleset() != ruleset) {
      known = new BoundaryScenarios(ruleset);
      last = known;
    }
    return known;
  }
}
