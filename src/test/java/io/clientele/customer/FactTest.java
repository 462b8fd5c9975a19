package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTest {

  @Test
  void the_catalogue_names_every_component_of_the_records_in_their_order() {
    assertThat(Stream.of(Fact.values()).map(Fact::place)).containsExactlyElementsOf(components());
  }

  @ParameterizedTest
  @EnumSource
  void a_fact_is_read_into_its_own_component(Fact fact) throws Exception {
    Customer customer = Readings.accepted(Readings.sampleCustomers().get(0));
    Object holder =
        fact.section() == Section.TOP
            ? customer
            : Customer.class.getMethod(fact.section().key()).invoke(customer);

    assertThat(fact.of(customer))
        .isNotNull()
        .isEqualTo(holder.getClass().getMethod(fact.key()).invoke(holder));
  }

  @ParameterizedTest
  @EnumSource
  void a_fact_says_what_it_is_in_both_languages(Fact fact) {
    assertThat(fact.english()).isNotBlank().containsPattern("^[ -~]+$");
    assertThat(fact.chinese()).containsPattern("\\p{IsHan}");
    assertThat(fact.range()).isNotBlank();
  }

  private static List<String> components() {
    List<String> places = new ArrayList<>();
    for (RecordComponent top : Customer.class.getRecordComponents()) {
      if (top.getType().isRecord()) {
        for (RecordComponent inner : top.getType().getRecordComponents()) {
          places.add(top.getName() + "." + inner.getName());
        }
      } else {
        places.add(top.getName());
      }
    }
    return places;
  }
}
