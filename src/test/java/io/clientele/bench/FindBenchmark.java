package io.clientele.bench;

import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Realistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * How long it takes to find decisions in a large log: one by its id, a customer's latest, the
 * latest of a result. The first entries are appended; the rest are copies of them under other ids,
 * customers as they are, put into the file by hand: reading is what is measured here, and a chain
 * over ten million would take an hour to append. Arguments: entries appended, entries in all, a
 * folder.
 */
public final class FindBenchmark {

  private static final int FINDS = 1000;
  private static final int ASKED = 50;

  private FindBenchmark() {}

  public static void main(String[] args) throws Exception {
    int appended = Integer.parseInt(args[0]);
    int all = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory(Path.of(args[2]), "clientele-find");
    LogPlace place = LogPlace.in(folder);
    Realistic entries = new Realistic();
    List<UUID> ids = append(place, entries, appended);
    long start = System.nanoTime();
    int copies = all / appended;
    copy(place, appended, copies);
    System.out.printf(
        "%,d entries, %,d bytes each, copied in %.0f s%n",
        (long) appended * copies,
        size(folder) / ((long) appended * copies),
        (System.nanoTime() - start) / 1e9);
    try (LogReader log = LogReader.open(place, Clock.systemUTC())) {
      Random random = new Random(7);
      report("one by its id", FINDS, () -> find(log, other(ids, copies, random)));
      report(
          "a customer's latest 20",
          FINDS,
          () -> query(log, Filter.all().withCustomer(customer(random)), 20));
      report(
          "the latest 50 of `quadrant=STAR`",
          ASKED,
          () -> query(log, Filter.all().withTags(List.of("quadrant=STAR")), 50));
      report(
          "the latest 50 of `risk.level=HIGH` and `quadrant=STAR`",
          ASKED,
          () -> query(log, Filter.all().withTags(List.of("risk.level=HIGH", "quadrant=STAR")), 50));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<UUID> append(LogPlace place, Realistic entries, int count) {
    List<UUID> ids = new ArrayList<>();
    try (DecisionLog log = DecisionLog.open(place, LogLimits.usual(), Clock.systemUTC(), "bench")) {
      List<CompletableFuture<?>> waiting = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        var entry = entries.entry(n);
        ids.add(entry.id());
        waiting.add(log.append(entry));
        if (waiting.size() == 2000 || n == count - 1) {
          waiting.forEach(CompletableFuture::join);
          waiting.clear();
        }
      }
    }
    return ids;
  }

  /** A copy's id has its number in the place of the time, and the rest of the one it is made of. */
  private static void copy(LogPlace place, int count, int copies) throws SQLException {
    try (Connection connection = DriverManager.getConnection(place.url());
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA synchronous = OFF");
      sql.execute("PRAGMA cache_size = -500000");
      connection.setAutoCommit(false);
      for (int n = 1; n < copies; n++) {
        long shift = (long) n * count;
        sql.execute(
            """
            INSERT INTO entry
            SELECT seq + %1$d, kind, unhex(printf('%%012x', %2$d) || substr(hex(id), 13)),
              decided_at + %1$d * 1000, caller, customer_id, as_of, release_number, digest, engine, tags,
              commitment
            FROM entry WHERE kind = 0 AND seq <= %3$d
            """
                .formatted(shift, n, count));
        sql.execute(
            "INSERT INTO entry_body SELECT seq + %d, salt, answer_hash, packed FROM entry_body WHERE seq <= %d"
                .formatted(shift, count));
        connection.commit();
      }
    }
  }

  private static UUID other(List<UUID> ids, int copies, Random random) {
    UUID one = ids.get(random.nextInt(ids.size()));
    int copy = random.nextInt(copies);
    return copy == 0
        ? one
        : new UUID(
            (long) copy << 16 | one.getMostSignificantBits() & 0xffff,
            one.getLeastSignificantBits());
  }

  private static String customer(Random random) {
    return "C-%06d".formatted(random.nextInt(100_000));
  }

  private static int find(LogReader log, UUID id) {
    Kept kept = log.find(id).orElseThrow(() -> new IllegalStateException("lost: " + id));
    return kept.content().facts().length;
  }

  private static int query(LogReader log, Filter filter, int limit) {
    return log.query(filter, null, limit).entries().size();
  }

  private interface Ask {
    int answer();
  }

  private static void report(String what, int times, Ask ask) {
    double[] millis = new double[times];
    long answers = 0;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      answers += ask.answer();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: median %.2f ms, 99 %% under %.2f ms, slowest %.1f ms (%d answers)%n",
        what, millis[times / 2], millis[times * 99 / 100], millis[times - 1], answers);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
