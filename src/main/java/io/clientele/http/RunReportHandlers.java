package io.clientele.http;

import io.clientele.book.BookReportJson;
import io.clientele.decision.Language;
import io.clientele.report.html.ReportPage;
import io.clientele.report.html.ReportPdf;
import io.clientele.report.xlsx.RunWorkbook;
import io.clientele.run.RunFolder;
import io.clientele.run.RunJob;
import io.clientele.run.RunResults;
import io.clientele.run.Runs;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * What people read and work from, made of a run. It is made whole before the first byte is sent.
 * Two are made at once; whoever asks for more is told to come again, as waiting would hold a
 * thread.
 */
final class RunReportHandlers {

  private static final int AT_ONCE = 2;

  private final CalledRuns called;
  private final Path spoolFolder;
  private final Semaphore making = new Semaphore(AT_ONCE);

  /**
   * @param spoolFolder where a report stands until it is sent
   */
  RunReportHandlers(Runs runs, Path spoolFolder) {
    this.called = new CalledRuns(runs);
    this.spoolFolder = spoolFolder;
  }

  /** Writes one kind of report. */
  private interface Maker {
    void make(RunFolder folder, RunResults results, Language language, OutputStream out)
        throws IOException;
  }

  void addTo(RoutesConfig routes) {
    route("report.xlsx", RunReportHandlers::workbook, routes);
    route("report.html", RunReportHandlers::page, routes);
    route("report.pdf", RunReportHandlers::pdf, routes);
  }

  private void route(String name, Maker maker, RoutesConfig routes) {
    routes.get("/v1/runs/{id}/" + name, call -> send(call, name, maker));
  }

  private void send(Context call, String name, Maker maker) throws IOException {
    RunQuery query = RunQuery.of(call.queryParamMap(), List.of("lang", CustomerQueryForm.SINCE));
    RunJob job = called.done(call);
    Path file = Files.createTempFile(spoolFolder, "report-", ".part");
    try {
      make(job, query, maker, file);
      Download.send(call, file, job.run().id() + "-" + name);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void make(RunJob job, RunQuery query, Maker maker, Path file) throws IOException {
    if (!making.tryAcquire()) {
      throw Refusal.reporting();
    }
    try (RunResults results = called.open(job, query.since());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      maker.make(called.folder(job), results, query.language(), out);
    } finally {
      making.release();
    }
  }

  private static void workbook(
      RunFolder folder, RunResults results, Language language, OutputStream out)
      throws IOException {
    RunWorkbook.write(folder, results, Forms.shipped(), language, List.of(), out);
  }

  private static void page(
      RunFolder folder, RunResults results, Language language, OutputStream out)
      throws IOException {
    out.write(text(folder, results, language).getBytes(StandardCharsets.UTF_8));
  }

  private static void pdf(RunFolder folder, RunResults results, Language language, OutputStream out)
      throws IOException {
    ReportPdf.write(text(folder, results, language), out);
  }

  private static String text(RunFolder folder, RunResults results, Language language)
      throws IOException {
    return ReportPage.of(
        results, BookReportJson.find(folder.book()), new FormNames(Forms.shipped()), language);
  }
}
