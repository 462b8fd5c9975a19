package io.clientele.bench;

import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.RuleSources;
import io.clientele.ruleset.Ruleset;
import io.clientele.table.Forms;
import io.clientele.table.TableReader;
import io.clientele.table.Tables;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * Loads the tables and compiles the rules over and over, and prints what stays in memory: a line
 * that climbs is a leak. Arguments: how many loads, how many compilations.
 */
public final class ReloadSoak {

  private static final int LINES = 10;

  private ReloadSoak() {}

  public static void main(String[] args) {
    int loads = Integer.parseInt(args[0]);
    int compilations = Integer.parseInt(args[1]);
    Customer customer = Example.golden().get(0).customer();
    System.out.println("what, times, heap MB, metaspace MB, ms each");
    repeat("tables read and loaded", loads, () -> decide(Shipped.rules(), read(), customer));
    repeat(
        "rules compiled",
        compilations,
        () -> decide(RuleBase.compiled(RuleSources.shipped()), Shipped.tables(), customer));
  }

  private static Tables read() {
    return new TableReader(Forms.shipped()).read(Shipped.FOLDER).tables().orElseThrow();
  }

  private static void decide(RuleBase rules, Tables tables, Customer customer) {
    try (Ruleset ruleset = new Ruleset(rules, Forms.shipped(), tables)) {
      ruleset.decide(customer);
    }
  }

  private static void repeat(String what, int times, Runnable step) {
    int every = Math.max(1, times / LINES);
    long start = System.nanoTime();
    for (int n = 1; n <= times; n++) {
      step.run();
      if (n % every == 0) {
        double ms = (System.nanoTime() - start) / 1e6 / every;
        System.gc();
        System.out.printf("%s, %d, %.1f, %.1f, %.1f%n", what, n, heap(), metaspace(), ms);
        start = System.nanoTime();
      }
    }
  }

  private static double heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static double metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToDouble((MemoryPoolMXBean pool) -> pool.getUsage().getUsed() / 1e6)
        .findFirst()
        .orElseThrow();
  }
}
