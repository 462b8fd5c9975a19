package io.clientele.bench;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Entry;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.Postgres;
import io.clientele.decisionlog.Realistic;
import io.clientele.decisionlog.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Appends by 1, 16 and 64 callers who wait for their commit, bytes per decision, verifying,
 * exporting, and finding one. Arguments: seconds for each number of callers, entries to fill up to.
 */
public final class LogBenchmark {

  private static final int[] CALLERS = {1, 16, 64};
  private static final int WINDOW = 2000;

  private LogBenchmark() {}

  public static void main(String[] args) throws Exception {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 3;
    int fill = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    Path sqlite = Files.createTempDirectory("clientele-log");
    run("sqlite", LogPlace.in(sqlite), sqlite, seconds, fill);
    Path keys = Files.createTempDirectory("clientele-log");
    run("postgresql", new LogPlace(Postgres.sharedDatabase(), keys), null, seconds, fill);
  }

  private static void run(String name, LogPlace place, Path folder, double seconds, int fill)
      throws Exception {
    long start = System.nanoTime();
    DecisionLog.open(place, LogLimits.usual(), Clock.systemUTC(), "bench").close();
    System.out.printf("%s: first open and close %.0f ms%n", name, millis(start));
    start = System.nanoTime();
    DecisionLog opened = DecisionLog.open(place, LogLimits.usual(), Clock.systemUTC(), "bench");
    System.out.printf("%s: open again %.0f ms%n", name, millis(start));
    AtomicInteger next = new AtomicInteger();
    Realistic entries = new Realistic();
    try (DecisionLog log = opened) {
      for (int callers : CALLERS) {
        append(name, log, entries, next, callers, seconds);
      }
      fill(log, entries, next, fill);
      measure(name, log, entries, next.get());
    }
    if (folder != null) {
      System.out.printf("%s: %d bytes per decision%n", name, size(folder) / next.get());
    }
  }

  private static void append(
      String name,
      DecisionLog log,
      Realistic entries,
      AtomicInteger next,
      int callers,
      double seconds)
      throws InterruptedException {
    long before = log.records().head().block();
    int first = next.get();
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Thread thread =
          new Thread(
              () -> {
                while (millis(start) < seconds * 1000) {
                  log.append(entries.entry(next.getAndIncrement())).join();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    int done = next.get() - first;
    System.out.printf(
        "%s: %d callers: %.0f appends/s, %.1f a commit%n",
        name,
        callers,
        done / millis(start) * 1000,
        (double) done / (log.records().head().block() - before));
  }

  private static void fill(DecisionLog log, Realistic entries, AtomicInteger next, int fill) {
    List<CompletableFuture<?>> window = new ArrayList<>();
    while (next.get() < fill) {
      window.add(log.append(entries.entry(next.getAndIncrement())));
      if (window.size() == WINDOW) {
        window.forEach(CompletableFuture::join);
        window.clear();
      }
    }
    window.forEach(CompletableFuture::join);
  }

  private static void measure(String name, DecisionLog log, Realistic entries, int count) {
    Verification verification = log.verify(List.of());
    System.out.printf(
        "%s: verified %d in %d ms, %.0f/s, flaw %s%n",
        name,
        verification.entries(),
        verification.took().toMillis(),
        verification.entries() * 1000.0 / verification.took().toMillis(),
        verification.flaw());
    long start = System.nanoTime();
    AtomicLong bytes = new AtomicLong();
    log.records().export(Filter.all(), kept -> bytes.addAndGet(kept.content().facts().length));
    System.out.printf("%s: exported %.0f/s%n", name, count / millis(start) * 1000);
    start = System.nanoTime();
    int finds = 500;
    int found = 0;
    for (int i = 0; i < finds; i++) {
      Entry wanted = entries.entry((int) ((i * 104729L) % count));
      found += log.records().find(wanted.id()).isPresent() ? 1 : 0;
    }
    System.out.printf(
        "%s: found %d of %d among %d, each in %.3f ms%n",
        name, found, finds, count, millis(start) / finds);
    start = System.nanoTime();
    int matches =
        log.records()
            .query(
                Filter.all().withTags(List.of("quadrant=NONE_SUCH", "risk.level=HIGH")), null, 50)
            .entries()
            .size();
    matches +=
        log.records()
            .query(
                Filter.all().withTags(List.of("rule=rfm-segment#1", "rule=rfm-segment#2")),
                null,
                50)
            .entries()
            .size();
    System.out.printf(
        "%s: walked all %d for two tags (%d found) in %.0f ms%n",
        name, count, matches, millis(start));
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("decisions.db"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
