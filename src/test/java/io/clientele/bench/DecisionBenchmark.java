package io.clientele.bench;

import io.clientele.Example;
import io.clientele.Shipped;
import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.decision.Explain;
import io.clientele.ruleset.PlainJavaModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One decision with its full trace: the engine beside the same model in plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

  private final List<Customer> customers =
      Example.golden().stream().map(Example::customer).toList();
  private final PlainJavaModel plain = new PlainJavaModel(Shipped.rules(), Shipped.tables());

  /** Each thread walks through the customers on its own. */
  @State(Scope.Thread)
  public static class Walk {
    private int at;

    Customer next(List<Customer> customers) {
      at = at + 1 == customers.size() ? 0 : at + 1;
      return customers.get(at);
    }
  }

  @Benchmark
  public Decided engine(Walk walk) {
    return Shipped.ruleset().decide(walk.next(customers));
  }

  @Benchmark
  public Decided plainJava(Walk walk) {
    return plain.decide(walk.next(customers));
  }

  @Benchmark
  public byte[] engineWithFullJson(Walk walk) {
    return Example.json(Shipped.ruleset().decide(walk.next(customers)), Explain.FULL);
  }
}
