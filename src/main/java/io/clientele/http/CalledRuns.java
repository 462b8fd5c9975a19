package io.clientele.http;

import io.clientele.run.RunFolder;
import io.clientele.run.RunJob;
import io.clientele.run.RunResults;
import io.clientele.run.Runs;
import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The runs that calls name, in their paths or as {@code since}. */
record CalledRuns(Runs runs) {

  /** The run of a call. */
  RunJob run(Context call) {
    return find(call.pathParam("id"));
  }

  /** The run of a call, whose results are there. */
  RunJob done(Context call) {
    return done(call.pathParam("id"));
  }

  private RunJob find(String id) {
    return runs.find(id).orElseThrow(() -> Refusal.noSuchRun(id));
  }

  private RunJob done(String id) {
    RunJob job = find(id);
    if (job.state() != RunJob.State.DONE) {
      throw Refusal.notDone("run %s isn't done; ask for its state first".formatted(job.run().id()));
    }
    return job;
  }

  RunFolder folder(RunJob job) {
    return runs.folder(job.run().id());
  }

  /**
   * What a run found, beside an earlier one.
   *
   * @param since the earlier run's id; null for none
   */
  RunResults open(RunJob job, @Nullable String since) throws IOException {
    return RunResults.open(folder(job), since == null ? null : folder(earlier(job, since)));
  }

  private RunJob earlier(RunJob job, String since) {
    RunJob earlier = done(since);
    if (since.equals(job.run().id().text())) {
      throw Refusal.badQuery("query: since is the run itself; give the id of an earlier one");
    }
    if (earlier.run().asOf().isAfter(job.run().asOf())) {
      throw Refusal.badQuery(
          "query: since can't be %s, as of %s; give a run not later than %s"
              .formatted(Quote.of(since), earlier.run().asOf(), job.run().asOf()));
    }
    return earlier;
  }
}
