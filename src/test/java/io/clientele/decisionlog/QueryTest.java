package io.clientele.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void filters_combine_and_pages_join_without_gap_or_overlap(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 200)) {
      expect(log, Filter.all(), n -> true);
      expect(log, Filter.all().withCustomer("C-3"), n -> n % 10 == 3);
      expect(log, Filter.all().withRelease(2), n -> 1 + n / 50 == 2);
      expect(log, Filter.all().withCaller("crm"), n -> n % 2 == 0);
      expect(log, Filter.all().withCaller("nobody"), n -> false);
      expect(log, Filter.all().withKind(Kind.ERASURE), n -> false);
      expect(log, Filter.all().withTags(List.of("quadrant=STAR")), n -> n % 3 == 0);
      expect(log, Filter.all().withTags(List.of("quadrant=NONE")), n -> false);
      expect(
          log,
          Filter.all()
              .withTags(List.of("rule=risk-level#1", "quadrant=STAR"))
              .withCaller("crm")
              .withPeriod(Entries.START.plusSeconds(20), Entries.START.plusSeconds(120)),
          n -> n % 12 == 0 && n >= 20 && n < 120);
    }
  }

  private static void expect(Log log, Filter filter, Predicate<Integer> meant) {
    List<Long> expected =
        IntStream.rangeClosed(1, 200)
            .map(n -> 201 - n)
            .filter(meant::test)
            .mapToObj(n -> (long) n)
            .toList();
    List<Long> exported = new ArrayList<>();
    log.records().export(filter, kept -> exported.add(kept.seq()));
    assertThat(exported).as("export of %s", filter).isEqualTo(expected);
    List<Long> paged = new ArrayList<>();
    Cursor after = null;
    do {
      Page page = log.records().query(filter, after, 7);
      assertThat(page.timedOut()).isFalse();
      page.entries().forEach(kept -> paged.add(kept.seq()));
      after = page.next() == null ? null : Cursor.parse(page.next().text()).orElseThrow();
    } while (after != null);
    assertThat(paged).as("pages of %s", filter).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void the_customers_decided_last_come_once_each_with_their_newest_facts(String kind) {
    try (Log log = Log.on(kind, folder).with(1, 30)) {
      List<String> customers = new ArrayList<>();
      List<Long> seqs = new ArrayList<>();
      log.records()
          .latestCustomers(
              3,
              () -> true,
              kept -> {
                customers.add(kept.customerId());
                seqs.add(kept.seq());
              });
      assertThat(customers).containsExactly("C-0", "C-9", "C-8");
      assertThat(seqs).containsExactly(30L, 29L, 28L);
    }
  }

  @Test
  void a_search_that_takes_too_long_ends_with_a_cursor_to_go_on_with() {
    try (Log log = Log.on("sqlite", folder)) {
      log.block(IntStream.rangeClosed(1, 4001).mapToObj(Entries::entry).toList());
      Search search =
          new Search(
              log.records().database(),
              new WordBook(),
              Filter.all().withTags(List.of("quadrant=STAR", "rule=risk-level#1")));
      Page page = search.page(null, 1000, java.time.Duration.ZERO);
      assertThat(page.timedOut()).isTrue();
      assertThat(page.entries()).isNotEmpty();
      Page rest = log.records().query(Filter.all(), page.next(), 1000);
      assertThat(rest.entries().get(0).seq()).isEqualTo(page.next().seq() - 1);
    }
  }
}
