package io.clientele.bench;

import io.clientele.CustomerFacts;
import io.clientele.RandomCustomers;
import io.clientele.Shipped;
import io.clientele.customer.CustomerReader;
import io.clientele.preview.Comparison;
import io.clientele.preview.CustomerFile;
import io.clientele.preview.ImpactReport;
import io.clientele.preview.ImpactRun;
import io.clientele.preview.Progress;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Edited;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * How many customers a second a preview decides both ways, on all cores. Arguments: how many
 * customers, how many times.
 */
public final class PreviewBenchmark {
  private PreviewBenchmark() {}

  public static void main(String[] args) throws IOException {
    int customers = Integer.parseInt(args[0]);
    int times = Integer.parseInt(args[1]);
    int cores = Runtime.getRuntime().availableProcessors();
    Path path = Files.createTempFile("customers", ".ndjson");
    ExecutorService deciders = Executors.newFixedThreadPool(cores);
    try (Ruleset candidate = new Ruleset(Shipped.rules(), Forms.shipped(), edited())) {
      write(customers, path);
      Comparison comparison = Comparison.of(Shipped.ruleset(), candidate, Forms.shipped());
      for (int n = 1; n <= times; n++) {
        Progress progress = new Progress();
        ImpactReport report =
            new ImpactRun(comparison, new CustomerReader(Clock.systemUTC()), deciders, cores)
                .run(new CustomerFile(path, "c.ndjson"), progress, OutputStream.nullOutputStream());
        System.out.printf(
            "%d customers, %d move, %.0f a second on %d cores%n",
            report.customers(), report.changed(), progress.perSecond(), cores);
      }
    } finally {
      deciders.shutdown();
      Files.delete(path);
    }
  }

  private static Tables edited() throws IOException {
    List<NamedBytes> workbooks = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shipped.FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xlsx")).toList()) {
        String name = file.getFileName().toString();
        workbooks.add(
            name.equals("value.xlsx")
                ? Edited.cell(name, "Weights", "D12", 0.5)
                : Edited.shipped(name));
      }
    }
    return new TableReader(Forms.shipped()).read(workbooks).tables().orElseThrow();
  }

  private static void write(int customers, Path path) throws IOException {
    RandomCustomers random = new RandomCustomers(7, Shipped.tables());
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      for (int i = 0; i < customers; i++) {
        out.write(CustomerFacts.json(random.next()));
        out.newLine();
      }
    }
  }
}
