package io.clientele.table;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.clientele.table.xlsx.Ref;
import org.junit.jupiter.api.Test;

/** The technical rows must mean something to a native reader of rule tables. */
class TechnicalRowsTest {

  @Test
  void the_class_that_a_sheet_imports_exists() {
    for (TableForm form : Forms.shipped().tables()) {
      String imported = TechnicalRows.of(form).getOrDefault(Ref.parse("C5"), "");
      assertThatCode(() -> Class.forName(imported)).as(form.name()).doesNotThrowAnyException();
    }
  }
}
