package io.clientele.bench;

import io.clientele.book.BookFiles;
import io.clientele.book.BookMaker;
import io.clientele.book.BookReport;
import io.clientele.book.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes a book of many customers with twenty order lines each, half of them in the last year, and
 * tells time and peak memory. Argument: customers.
 */
public final class BookBenchmark {

  private static final int LINES_EACH = 20;
  private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  private BookBenchmark() {}

  public static void main(String[] args) throws IOException {
    int customers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = Files.createTempDirectory("clientele-book");
    try {
      long start = System.nanoTime();
      BookFiles files = write(folder, customers);
      System.out.printf(
          "%,d customers, %,d lines, %,d MB written in %.1f s%n",
          customers, customers * LINES_EACH, Files.size(files.orders()) >> 20, seconds(start));
      start = System.nanoTime();
      BookReport report = BookMaker.make(files, AS_OF, folder.resolve("book"), Progress.NONE);
      System.out.printf(
          "made in %.1f s: %,d customers, %,.2f yuan; %s%n",
          seconds(start), report.customers(), report.sales12m(), peak());
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** The most memory that the process held, heap and native. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("")
        : "peak memory unknown";
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static BookFiles write(Path folder, int customers) throws IOException {
    Random random = new Random(20261122);
    Path orders = folder.resolve("orders.csv");
    try (BufferedWriter out = Files.newBufferedWriter(orders)) {
      out.write("no,customer,day,amount,cost\n");
      for (int i = 0; i < customers * LINES_EACH; i++) {
        int customer = random.nextInt(customers);
        int cents = 100 + random.nextInt(10_000_000);
        LocalDate day = AS_OF.minusDays(random.nextInt(730));
        out.write("S" + customer + "-" + day.toEpochDay() + ",C" + customer + ",");
        out.write(day + "," + cents / 100 + "." + cents % 100 / 10 + cents % 10);
        out.write("," + cents / 140 + "\n");
      }
    }
    Path file = folder.resolve("customers.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,name,people\n");
      for (int i = 0; i < customers; i++) {
        out.write("C" + i + ",Company " + i + "," + random.nextInt(5000) + "\n");
      }
    }
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            customers: {columns: {customerId: id, profile.name: name, profile.employees: people}}
            orders:
              columns: {orderId: no, customerId: customer, orderedOn: day, amount: amount, cost: cost}
            """);
    return new BookFiles(file, orders, null, mapping);
  }
}
