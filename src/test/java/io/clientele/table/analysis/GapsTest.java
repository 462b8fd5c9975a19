package io.clientele.table.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for gaps says when it gave up. */
class GapsTest {

  private static final List<CodeAxis> AXES =
      List.of(new CodeAxis(List.of("A", "B", "C")), new CodeAxis(List.of("A", "B", "C")));

  private static List<Box> diagonal() {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      boxes.add(new Box(i, List.of(new Run(i, i), new Run(i, i))));
    }
    return boxes;
  }

  @Test
  void gaps_that_stand_beside_each_other_are_one() {
    Gaps.Found found = Gaps.of(AXES, diagonal().subList(0, 1), 10);

    assertThat(found.whole()).isTrue();
    assertThat(found.regions())
        .containsExactly(
            List.of(new Run(0, 0), new Run(1, 2)), List.of(new Run(1, 2), new Run(0, 2)));
  }

  @Test
  void a_search_cut_short_says_so() {
    assertThat(Gaps.of(AXES, diagonal(), 10).whole()).isTrue();
    assertThat(Gaps.of(AXES, diagonal(), 1).whole()).isFalse();
    assertThat(Gaps.of(AXES, diagonal(), 10, 3).whole()).isFalse();
  }

  @Test
  void nothing_covers_nothing() {
    assertThat(Gaps.of(AXES, List.of(), 10).regions())
        .containsExactly(List.of(new Run(0, 2), new Run(0, 2)));
    assertThat(Overlaps.of(2, diagonal(), 10)).isEmpty();
  }
}
