package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import io.clientele.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings a result nearer to a bound by turning one fact that it grows with. */
final class Refinement {

  /** How many of the nearest customers are tried. */
  private static final int TRIED = 3;

  /** Facts that some result grows with, and the finest step and greatest value tried. */
  private enum Knob {
    AMOUNT(Fact.AMOUNT_12M, "0.01", 100_000_000_00L),
    SATISFACTION(Fact.SATISFACTION, "0.1", 1_000);

    private final Fact fact;
    private final BigDecimal step;
    private final long most;

    Knob(Fact fact, String step, long most) {
      this.fact = fact;
      this.step = new BigDecimal(step);
      this.most = most;
    }
  }

  private final Ruleset ruleset;
  private final Input input;

  Refinement(Ruleset ruleset, Input input) {
    this.ruleset = ruleset;
    this.input = input;
  }

  /** The pool, and customers made of its nearest ones that come nearer still. */
  List<Probe> near(List<Probe> pool, BigDecimal bound, Row row) {
    List<Probe> known =
        pool.stream()
            .filter(probe -> probe.number(input) != null && probe.meets(row, input))
            .sorted(Comparator.comparing(probe -> distance(probe, bound)))
            .toList();
    List<Probe> all = new ArrayList<>(known);
    for (Probe probe : known.subList(0, Math.min(TRIED, known.size()))) {
      for (Knob knob : Knob.values()) {
        turn(probe, knob, bound, all);
      }
    }
    return all;
  }

  private BigDecimal distance(Probe probe, BigDecimal bound) {
    BigDecimal value = probe.number(input);
    return value == null ? bound : value.subtract(bound).abs();
  }

  /** Finds where the result reaches the bound, and where it passes it. */
  private void turn(Probe probe, Knob knob, BigDecimal bound, List<Probe> all) {
    if (!spans(tried(probe, knob, 0), tried(probe, knob, knob.most), bound)) {
      return;
    }
    for (int passed = 0; passed <= 1; passed++) {
      long low = 0;
      long high = knob.most;
      while (high - low > 1) {
        long middle = (low + high) / 2;
        Optional<Probe> tried = tried(probe, knob, middle);
        BigDecimal value = tried.map(each -> each.number(input)).orElse(null);
        if (value == null) {
          return;
        }
        all.add(tried.orElseThrow());
        if (value.compareTo(bound) >= passed) {
          high = middle;
        } else {
          low = middle;
        }
      }
    }
  }

  private boolean spans(Optional<Probe> low, Optional<Probe> high, BigDecimal bound) {
    BigDecimal least = low.map(each -> each.number(input)).orElse(null);
    BigDecimal most = high.map(each -> each.number(input)).orElse(null);
    return least != null
        && most != null
        && least.compareTo(bound) < 0
        && most.compareTo(bound) >= 0;
  }

  private Optional<Probe> tried(Probe probe, Knob knob, long steps) {
    try {
      return Probe.of(
          probe.facts().with(knob.fact, knob.step.multiply(BigDecimal.valueOf(steps))), ruleset);
    } catch (TableFault gap) {
      return Optional.empty(); // the checks of tables report it
    }
  }
}
