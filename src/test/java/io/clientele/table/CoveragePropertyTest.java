package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.table.analysis.Gaps;
import io.clientele.table.analysis.NumberAxis;
import io.clientele.table.analysis.Overlaps;
import io.clientele.table.analysis.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis says of a table is true of every point of its space. */
class CoveragePropertyTest {

  private static final int TABLES = 250;
  private static final int POINTS = 2_000;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void a_table_called_sound_answers_every_point_once_and_every_witness_is_one(long seed) {
    Random random = new Random(seed);
    int sound = 0;
    for (int n = 0; n < TABLES; n++) {
      RandomTables tables = new RandomTables(random);
      Table table = tables.next();
      TableSpace space = TableSpaces.of(table, RandomTables.forms(table)).get(0);
      Gaps.Found gaps = Gaps.of(space.axes(), space.boxes(), 10_000);
      List<Overlaps.Overlap> overlaps = Overlaps.of(space.inputs().size(), space.boxes(), 10_000);
      assertThat(gaps.whole()).isTrue();
      String told = "seed " + seed + ", table " + n;

      witnesses(table, space, gaps, overlaps, told);
      for (int i = 0; i < POINTS; i++) {
        Object[] point = tables.point();
        if (!isRight(table, space, gaps, overlaps, point)) {
          throw new AssertionError("at " + List.of(point) + ", " + told);
        }
      }
      sound += gaps.regions().isEmpty() && overlaps.isEmpty() ? 1 : 0;
    }
    assertThat(sound).as("sound tables among those drawn").isBetween(TABLES / 10, TABLES / 2);
  }

  /** Whether a point lies in a gap just if no row matches, and two that match are told of. */
  private static boolean isRight(
      Table table,
      TableSpace space,
      Gaps.Found gaps,
      List<Overlaps.Overlap> overlaps,
      Object[] point) {
    List<Integer> met = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).coversAll(point)) {
        met.add(row);
      }
    }
    int inGaps = 0;
    for (List<Run> gap : gaps.regions()) {
      inGaps += holds(space, gap, point) ? 1 : 0;
    }
    for (Overlaps.Overlap overlap : overlaps) {
      boolean both = met.contains(overlap.first()) && met.contains(overlap.second());
      if (holds(space, overlap.region(), point) && !both) {
        return false;
      }
    }
    int told = 0;
    for (Overlaps.Overlap overlap : overlaps) {
      told += met.contains(overlap.first()) && met.contains(overlap.second()) ? 1 : 0;
    }
    return inGaps == (met.isEmpty() ? 1 : 0) && told == met.size() * (met.size() - 1) / 2;
  }

  private static void witnesses(
      Table table,
      TableSpace space,
      Gaps.Found gaps,
      List<Overlaps.Overlap> overlaps,
      String told) {
    for (List<Run> gap : gaps.regions()) {
      Object[] witness = space.witness(gap).toArray();
      assertThat(table.rows()).as(told).noneMatch(row -> row.coversAll(witness));
    }
    for (Overlaps.Overlap overlap : overlaps) {
      Object[] witness = space.witness(overlap.region()).toArray();
      assertThat(table.rows().get(overlap.first()).coversAll(witness)).as(told).isTrue();
      assertThat(table.rows().get(overlap.second()).coversAll(witness)).as(told).isTrue();
    }
  }

  private static boolean holds(TableSpace space, List<Run> region, Object[] point) {
    for (int i = 0; i < point.length; i++) {
      if (!holds(space.inputs().get(i), region.get(i), point[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Input input, Run run, Object value) {
    if (input.axis() instanceof NumberAxis numbers) {
      BigDecimal number = (BigDecimal) value;
      BigDecimal least = numbers.least(run.from());
      BigDecimal greatest = numbers.greatest(run.to());
      return (least == null || number.compareTo(least) >= 0)
          && (greatest == null || number.compareTo(greatest) <= 0);
    }
    for (int slot = run.from(); slot <= run.to(); slot++) {
      if (input.axis().witness(slot).equals(value)) {
        return true;
      }
    }
    return false;
  }
}
