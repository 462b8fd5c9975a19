package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import io.clientele.table.CellType;
import io.clientele.table.Condition;
import io.clientele.table.HitPolicy;
import io.clientele.table.Row;
import io.clientele.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Many different customers, decided: where a table's input can't be set, one of them may have it.
 * The same tables always give the same customers.
 */
final class Pool {

  private static final int SIZE = 1_500;
  private static final long SEED = 20_240_630;

  /** Figures that share their facts with another that is varied. */
  private static final Set<String> SHARED =
      Set.of("activity", "interactionDrop", "intervalRatio", "complaintRate");

  /** International organisations: no table is about them. */
  private static final String NO_INDUSTRY = "T";

  private static final String ELSEWHERE = "其他";
  private static final double[] COMPLAINTS = {0, 0, 0.03, 0.07, 0.2};
  private static final int[] INTERVALS = {10, 30, 100};

  /** One thing to vary: values from poor to good. */
  private record Dial(Input input, List<Object> values) {}

  private final Ruleset ruleset;
  private final Random random = new Random(SEED);

  private Pool(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** Customers in whom the bounds and codes of all tables are mixed; those with a gap left out. */
  static List<Probe> of(Ruleset ruleset) {
    Pool pool = new Pool(ruleset);
    List<Dial> dials = pool.dials();
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      Facts facts = pool.mixed(dials);
      try {
        Probe.of(facts, ruleset).ifPresent(probes::add);
      } catch (TableFault gap) {
        continue; // the checks of tables report it
      }
    }
    return probes;
  }

  private List<Dial> dials() {
    Map<Input, Map<Object, Double>> worth = new LinkedHashMap<>();
    for (Table table : ruleset.tables().ofRules()) {
      for (Row row : table.rows()) {
        double good = good(row);
        for (Row.Test test : row.tests()) {
          Input input = Input.of(row, test);
          if (input.isDirect() && !SHARED.contains(input.name())) {
            Map<Object, Double> known = worth.computeIfAbsent(input, each -> new LinkedHashMap<>());
            values(row, test).forEach(value -> known.putIfAbsent(value, good));
            beside(row, test).forEach(value -> known.putIfAbsent(value, good - 1));
          }
        }
      }
    }
    List<Dial> dials = new ArrayList<>();
    worth.forEach(
        (input, values) ->
            dials.add(
                new Dial(
                    input,
                    values.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList())));
    return dials;
  }

  /** The number that a row sets first, the other way round for risk. */
  private static double good(Row row) {
    double good =
        row.form().outcomes().stream()
            .map(column -> row.outcomes().get(column.name()))
            .filter(BigDecimal.class::isInstance)
            .mapToDouble(value -> ((BigDecimal) value).doubleValue())
            .findFirst()
            .orElse(0);
    return row.form().model().equals("risk") ? -good : good;
  }

  private static List<Object> values(Row row, Row.Test test) {
    if (Input.isKey(row, test)) {
      return row.form().match().equals("Signal") ? List.of("true", "false") : List.of();
    }
    Condition condition = test.condition();
    if (condition instanceof Condition.AtLeast bound) {
      return List.of(bound.bound());
    }
    if (condition instanceof Condition.AtMost bound) {
      return List.of(bound.bound());
    }
    if (condition instanceof Condition.Below bound) {
      return List.of(bound.bound().subtract(step(test.column().type())));
    }
    if (condition instanceof Condition.Equal equal && test.column().type() == CellType.CODE) {
      return List.of(equal.code());
    }
    return condition instanceof Condition.OneOf list ? List.copyOf(list.codes()) : List.of();
  }

  /** Of a table whose rows need not match: values that the row doesn't take. */
  private static List<Object> beside(Row row, Row.Test test) {
    if (row.form().policy() != HitPolicy.COLLECT) {
      return List.of();
    }
    Condition condition = test.condition();
    if (condition instanceof Condition.AtLeast bound) {
      return List.of(bound.bound().divideToIntegralValue(BigDecimal.TEN));
    }
    if (condition instanceof Condition.AtMost bound) {
      return List.of(bound.bound().multiply(BigDecimal.TEN));
    }
    if (condition instanceof Condition.OneOf list) {
      boolean flag = list.codes().contains("true");
      return flag ? List.of("false") : list.prefixes() ? List.of(NO_INDUSTRY) : List.of(ELSEWHERE);
    }
    return List.of();
  }

  static BigDecimal step(CellType type) {
    return switch (type) {
      case INTEGER -> BigDecimal.ONE;
      case MONEY -> new BigDecimal("0.01");
      default -> new BigDecimal("0.0001");
    };
  }

  private Facts mixed(List<Dial> dials) {
    Facts facts = Facts.BASE;
    double mood = random.nextDouble() * 1.4 - 0.2;
    for (Dial dial : dials) {
      Object value = dial.values.get(pick(mood, dial.values.size()));
      if (value instanceof BigDecimal number) {
        List<Facts> near = Levers.near(facts, dial.input, number);
        facts = near.isEmpty() ? facts : near.get(random.nextInt(near.size()));
      } else {
        facts = Levers.at(facts, dial.input, value.toString());
      }
    }
    facts = facts.with(Fact.USUAL_INTERVAL_DAYS, INTERVALS[random.nextInt(INTERVALS.length)]);
    if (facts.get(Fact.LAST_6M) instanceof BigDecimal last) {
      facts = facts.with(Fact.PREV_6M, last.intValue() * (4 + random.nextInt(7)) / 4);
    }
    if (facts.get(Fact.ORDERS_12M) instanceof BigDecimal orders) {
      double rate = COMPLAINTS[random.nextInt(COMPLAINTS.length)];
      facts = facts.with(Fact.COMPLAINTS_12M, (int) Math.ceil(orders.intValue() * rate));
    }
    facts = facts.with(Fact.SATISFACTION, random.nextInt(101));
    return random.nextInt(5) == 0 ? facts.without(Fact.RENEWAL_RATE) : facts;
  }

  private int pick(double mood, int size) {
    double place = mood * (size - 1) + random.nextGaussian() * size / 4;
    return (int) Math.max(0, Math.min(size - 1, Math.round(place)));
  }
}
