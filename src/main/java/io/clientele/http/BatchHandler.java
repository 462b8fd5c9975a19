package io.clientele.http;

import io.clientele.decision.Explain;
import io.clientele.scoring.Batch;
import io.clientele.scoring.Batches;
import io.clientele.scoring.JsonAnswers;
import io.clientele.scoring.LineSource;
import io.clientele.scoring.Recorder;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/decide/batch}: a customer a line in, an answer a line out. */
final class BatchHandler implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(BatchHandler.class);

  /** So many batches at once leave threads and memory for single decisions. */
  private static final int MOST = 32;

  private final Batches batches;
  private final Metrics metrics;
  private final Path spoolFolder;
  private final Recorder recorder;
  private final Semaphore slots = new Semaphore(MOST);

  BatchHandler(Batches batches, Recorder recorder, Metrics metrics, Path spoolFolder) {
    this.batches = batches;
    this.recorder = recorder;
    this.metrics = metrics;
    this.spoolFolder = spoolFolder;
  }

  @Override
  public void handle(Context call) throws IOException {
    Explain explain = Query.explain(call.req().getQueryString());
    MediaType.require(MediaType.NDJSON, call.req());
    boolean packed = Gzip.packs(call.req());
    if (!slots.tryAcquire()) {
      throw Refusal.busy();
    }
    try (Spool spool = new Spool(call.req().getInputStream(), spoolFolder)) {
      run(
          packed ? new UnpackedLines(spool) : spool,
          new Batch(new JsonAnswers(explain), recorder, Caller.of(call).name(), metrics::line),
          call);
    } finally {
      slots.release();
    }
  }

  private void run(LineSource source, Batch batch, Context call) {
    try {
      call.res().setHeader("Content-Type", MediaType.NDJSON);
      call.res().setHeader("Vary", "Accept-Encoding");
      if (Gzip.isWelcome(call.req())) {
        runPacked(source, batch, call);
      } else {
        batches.run(source, call.res().getOutputStream(), batch);
      }
    } catch (IOException failure) {
      LOG.info("batch {} broke off: {}", RequestId.of(call.res()), failure.toString());
      Connections.cut(call.req());
    }
  }

  private void runPacked(LineSource source, Batch batch, Context call) throws IOException {
    call.res().setHeader("Content-Encoding", "gzip");
    GZIPOutputStream gzip = Gzip.pack(call.res().getOutputStream());
    batches.run(source, gzip, batch);
    gzip.close(); // only a whole answer gets its end
  }
}
