package io.clientele.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.release.Change;
import io.clientele.release.ReleaseRecord;
import io.clientele.release.Releases;
import io.clientele.release.RollingBack;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Set;

/** {@code POST /v1/releases/{n}/rollback}: lets an earlier release decide again. */
final class RollbackHandler implements Handler {

  private static final int OK = 200;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Releases releases;
  private final Metrics metrics;

  RollbackHandler(Releases releases, Metrics metrics) {
    this.releases = releases;
    this.metrics = metrics;
  }

  @Override
  public void handle(Context call) throws IOException {
    int number =
        ReleaseNumber.of(call.pathParam("n")).orElseThrow(() -> Refusal.notFound(call.path()));
    MediaType.require(MediaType.JSON, call.req());
    JsonNode body = body(call);
    Change change = ChangeForm.of(text(body, "reason"), text(body, "author"), call);
    answer(releases.rollBack(number, change), call);
  }

  private static JsonNode body(Context call) throws IOException {
    ByteBuffer bytes = RequestBody.read(call.req());
    try {
      JsonNode body = JSON.readTree(bytes.array(), 0, bytes.limit());
      if (body.isObject()) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
          String name = names.next();
          if (!Set.of("reason", "author").contains(name)) {
            throw Refusal.badField(Quote.of(name) + " is no field; give reason");
          }
        }
        return body;
      }
    } catch (JsonProcessingException notJson) {
      throw Refusal.notJson();
    }
    throw Refusal.notJson();
  }

  private static String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
      throw Refusal.badField(field + ": it is no text; give a text");
    }
    return value.asText("");
  }

  private void answer(RollingBack rollingBack, Context call) throws IOException {
    if (rollingBack instanceof RollingBack.RolledBack done) {
      metrics.published("rolled-back");
      ReleaseRecord release = done.release();
      ETag.put(release.digest(), call);
      Answer.json(call, OK, out -> ReleaseJson.write(release, release.number(), out));
    } else if (rollingBack instanceof RollingBack.Outdated outdated) {
      metrics.published("outdated");
      PublishHandler.outdated(outdated.since(), releases, call);
    } else if (rollingBack instanceof RollingBack.ActiveAlready already) {
      metrics.published("unchanged");
      throw Refusal.unchanged(
          "release %d: it is active already; name another".formatted(already.active().number()));
    } else if (rollingBack instanceof RollingBack.Unfit unfit) {
      metrics.published("unfit");
      throw Refusal.unfit(unfit.why());
    } else {
      throw Refusal.notFound(call.path());
    }
  }
}
