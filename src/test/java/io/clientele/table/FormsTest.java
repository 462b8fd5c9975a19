package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own description of the tables must be complete and agree with itself. */
class FormsTest {

  private static final Pattern NAMED = Pattern.compile("\\{\\w+:(\\w+)}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
  private static final Set<CellType> NUMBERS =
      Set.of(CellType.INTEGER, CellType.DECIMAL, CellType.MONEY, CellType.RATE);

  private final Forms forms = Forms.shipped();

  @Test
  void every_table_of_the_decision_model_has_a_form() {
    assertThat(forms.tables()).extracting(TableForm::name).hasSize(39).doesNotHaveDuplicates();
  }

  @Test
  void no_two_tables_share_a_sheet() {
    assertThat(forms.tables())
        .extracting(form -> form.file() + " / " + form.sheet())
        .doesNotHaveDuplicates();
  }

  @Test
  void columns_draw_on_code_lists_that_exist_and_every_list_is_used() throws IOException {
    Set<String> used =
        columns()
            .map(Column::codes)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toCollection(HashSet::new));

    assertThat(forms.codes().keySet()).containsAll(used);
    used.addAll(listsThatSentencesOfRulesDrawOn());
    assertThat(used).containsAll(forms.codes().keySet());
  }

  private static Set<String> listsThatSentencesOfRulesDrawOn() throws IOException {
    Set<String> lists = new HashSet<>();
    try (Stream<Path> rules = Files.list(Path.of("rules"))) {
      for (Path rule : rules.toList()) {
        NAMED.matcher(Files.readString(rule)).results().forEach(place -> lists.add(place.group(1)));
      }
    }
    return lists;
  }

  @Test
  void every_code_column_names_its_list() {
    assertThat(columns().filter(column -> column.type() == CellType.CODE))
        .allSatisfy(column -> assertThat(column.codes()).as(column.name()).isNotNull());
  }

  @Test
  void only_numbers_have_bounds_and_only_numbers_are_compared_by_size() {
    assertThat(columns().filter(column -> !NUMBERS.contains(column.type())))
        .allSatisfy(
            column -> {
              assertThat(column.min()).as(column.name()).isNull();
              assertThat(column.max()).as(column.name()).isNull();
              assertThat(column.is())
                  .as(column.name())
                  .isNotIn(Operator.AT_LEAST, Operator.AT_MOST, Operator.BELOW);
            });
  }

  @Test
  void every_outcome_of_a_table_whose_rows_fire_fills_a_place_in_the_decision() {
    assertThat(forms.tables())
        .allSatisfy(
            form ->
                assertThat(form.outcomes())
                    .as(form.name())
                    .allSatisfy(
                        outcome ->
                            assertThat(outcome.sets() == null)
                                .as(outcome.name())
                                .isEqualTo(!form.fires())));
  }

  @Test
  void placeholders_name_what_the_row_knows() {
    assertThat(forms.tables())
        .allSatisfy(
            form -> {
              Set<String> known = placeholdersOf(form);
              assertThat(known).as(form.name()).containsAll(placeholdersIn(form.text().en()));
              assertThat(known).as(form.name()).containsAll(placeholdersIn(form.text().zh()));
              for (Column outcome : form.outcomes()) {
                String sets = outcome.sets() == null ? "" : outcome.sets();
                assertThat(known).as(form.name()).containsAll(placeholdersIn(sets));
              }
            });
  }

  @Test
  void both_languages_say_something_everywhere() {
    Stream<Text> texts =
        Stream.of(
                forms.codes().values().stream().flatMap(list -> list.labels().values().stream()),
                forms.tables().stream()
                    .flatMap(form -> Stream.of(form.title(), form.about(), form.text())),
                columns().map(Column::label),
                columns().map(Column::unit).flatMap(Stream::ofNullable),
                columns().map(Column::note).flatMap(Stream::ofNullable))
            .flatMap(part -> part);

    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(text.en()).as("English beside `%s`", text.zh()).isNotBlank();
              assertThat(text.zh()).as("Chinese beside `%s`", text.en()).isNotBlank();
            });
  }

  @Test
  void a_figure_that_is_neither_whole_nor_money_says_in_what_steps_it_is_rounded() {
    for (TableForm form : forms.tables()) {
      for (Column column : form.conditions()) {
        boolean rounded = column.type() == CellType.DECIMAL || column.type() == CellType.RATE;
        if (rounded && !form.asksByName()) {
          assertThat(form.domains()).as(form.name()).containsKey(column.name());
          assertThat(form.domains().get(column.name()).step()).as(form.name()).isNotNull();
        }
      }
    }
  }

  @Test
  void domains_belong_to_inputs_or_to_the_names_that_rows_ask_about() {
    for (TableForm form : forms.tables()) {
      if (form.asksByName()) {
        String list = form.conditions().get(0).codes();
        assertThat(form.domains().keySet()).isEqualTo(forms.codes().get(list).labels().keySet());
      } else {
        assertThat(form.inputs()).as(form.name()).containsAll(form.domains().keySet());
      }
    }
  }

  @Test
  void a_code_comes_from_an_earlier_table_that_draws_on_the_same_list() {
    List<String> names = forms.tables().stream().map(TableForm::name).toList();
    for (TableForm form : forms.tables()) {
      form.domains()
          .forEach(
              (input, domain) -> {
                if (domain.from() != null) {
                  String[] from = domain.from().split("[.]", -1);
                  assertThat(names.indexOf(from[0])).isBetween(0, names.indexOf(form.name()) - 1);
                  assertThat(list(forms.table(from[0]).outcomes(), from[1]))
                      .isEqualTo(list(form.conditions(), input));
                }
              });
    }
  }

  private static String list(List<Column> columns, String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow()
        .codes();
  }

  private Stream<Column> columns() {
    return forms.tables().stream().flatMap(form -> form.columns().stream());
  }

  private static Set<String> placeholdersOf(TableForm form) {
    Set<String> known = new HashSet<>();
    form.inputs().forEach(input -> known.addAll(List.of(input, input + "?")));
    form.outcomes().forEach(outcome -> known.add(outcome.name()));
    known.add("why");
    if (form.inputs().containsAll(List.of("value", "code"))) {
      known.addAll(List.of("met", "met?"));
    }
    return known;
  }

  private static List<String> placeholdersIn(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
