package io.clientele.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import io.clientele.Example;
import io.clientele.customer.Customer;
import io.clientele.release.Change;
import io.clientele.release.OwnReleases;
import io.clientele.release.Publishing;
import io.clientele.release.Releases;
import io.clientele.table.Edited;
import io.clientele.table.NamedBytes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes over and over, an edit and its undoing in turn, deciding in between, and prints what
 * stays: memory that climbs is a leak. Argument: how many publishes.
 */
public final class PublishSoak {

  private static final int EVERY = 50;
  private static final Change CHANGE = new Change("soak", "once more");

  private PublishSoak() {}

  public static void main(String[] args) throws IOException {
    int publishes = Integer.parseInt(args[0]);
    NamedBytes[] turns = {
      Edited.cell("rfm.xlsx", "Recency", "E12", 4), Edited.shipped("rfm.xlsx")
    };
    Path data = Files.createTempDirectory("clientele-soak");
    Customer customer = Example.golden().get(0).customer();
    System.out.println("publishes, heap MB, metaspace MB, files kept, files open, ms each");
    try (Releases releases = OwnReleases.in(data)) {
      print(0, data, 0);
      long start = System.nanoTime();
      for (int n = 1; n <= publishes; n++) {
        publish(releases, turns[(n - 1) % turns.length]);
        releases.active().get().ruleset().decide(customer);
        if (n % EVERY == 0 || n == publishes) {
          print(n, data, (System.nanoTime() - start) / 1e6 / ((n - 1) % EVERY + 1));
          start = System.nanoTime();
        }
      }
    }
    long start = System.nanoTime();
    OwnReleases.in(data).close();
    System.out.printf("started again in %.0f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private static void publish(Releases releases, NamedBytes workbook) {
    Publishing result = releases.publish(List.of(workbook), CHANGE);
    if (!(result instanceof Publishing.Published)) {
      throw new IllegalStateException(result.toString());
    }
  }

  private static void print(int publishes, Path data, double ms) throws IOException {
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    System.out.printf(
        "%d, %.1f, %.1f, %d, %d, %.1f%n",
        publishes, heap, metaspace(), kept(data), open(), ms);
  }

  private static double metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToDouble((MemoryPoolMXBean pool) -> pool.getUsage().getUsed() / 1e6)
        .findFirst()
        .orElseThrow();
  }

  private static long kept(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static long open() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : -1;
  }
}
