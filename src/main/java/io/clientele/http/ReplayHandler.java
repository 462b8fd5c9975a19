package io.clientele.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.audit.Archive;
import io.clientele.audit.Replay;
import io.clientele.audit.ReplayJson;
import io.clientele.audit.ReplayRun;
import io.clientele.audit.ReplayRun.Summary;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.release.Release;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/log/replay}: recorded decisions made again; a line for each that is not as
 * recorded, and one at the end that counts.
 */
final class ReplayHandler implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayHandler.class);

  private static final int LARGEST_SAMPLE = 1_000_000;
  private static final JsonFactory JSON = new JsonFactory();

  private final Archive archive;
  private final Clock clock;

  /** Each takes a core for as long as it lasts. */
  private final Semaphore running = new Semaphore(1);

  ReplayHandler(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public void handle(Context call) throws IOException {
    JsonNode body = JsonBody.read(call, List.of("from", "to", "sample", "release"));
    Filter filter = filter(body);
    Integer sample = number(body, "sample", LARGEST_SAMPLE);
    Release release = release(number(body, "release", Integer.MAX_VALUE));
    if (!running.tryAcquire()) {
      throw Refusal.replaying();
    }
    try {
      call.res().setHeader("Content-Type", MediaType.NDJSON);
      run(call, filter, sample, release);
    } finally {
      running.release();
    }
  }

  private Filter filter(JsonNode body) {
    Map<String, List<String>> period = new HashMap<>();
    for (String name : List.of("from", "to")) {
      String text = JsonBody.text(body, name);
      if (!text.isEmpty()) {
        period.put(name, List.of(text));
      }
    }
    return DecisionQuery.of(period, clock).filter();
  }

  private static @Nullable Integer number(JsonNode body, String name, int most) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.canConvertToInt() || !value.isInt() || value.asInt() < 1 || value.asInt() > most) {
      throw Refusal.badField(name + ": give a whole number from 1 to " + most);
    }
    return value.asInt();
  }

  private @Nullable Release release(@Nullable Integer number) {
    return number == null
        ? null
        : archive.release(number).orElseThrow(() -> Refusal.noSuchRelease(number));
  }

  private void run(
      Context call, Filter filter, @Nullable Integer sample, @Nullable Release release) {
    try (JsonGenerator out =
        JSON.createGenerator(call.res().getOutputStream()).setRootValueSeparator(null)) {
      ReplayRun run = new ReplayRun(archive, release, (kept, replay) -> line(kept, replay, out));
      Summary summary = sample == null ? run.all(filter) : run.sample(filter, sample, new Random());
      ReplayJson.write(summary, out);
      out.writeRaw('\n');
    } catch (IOException | UncheckedIOException gone) {
      LOG.info("replay {} broke off: {}", RequestId.of(call.res()), gone.toString());
      Connections.cut(call.req());
    }
  }

  private static void line(Kept kept, Replay replay, JsonGenerator out) {
    try {
      ReplayJson.write(kept, replay, out);
      out.writeRaw('\n');
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
