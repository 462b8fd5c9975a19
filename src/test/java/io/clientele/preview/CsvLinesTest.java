package io.clientele.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet of customers, as spreadsheet programs save it. */
class CsvLinesTest {

  private static List<String> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(byte[] csv) throws IOException {
    List<String> read = new ArrayList<>();
    CustomerFile file = Impacts.file("customers.CSV", csv);
    try (CustomerLines lines = file.lines()) {
      for (CustomerLine line = lines.next(); line != null; line = lines.next()) {
        String json = new String(line.json(), StandardCharsets.UTF_8);
        read.add(line.number() + " " + (line.fault() == null ? json : line.fault()));
      }
    }
    assertThat(file.count()).isEqualTo(read.size());
    return read;
  }

  @Test
  void a_row_is_a_customer_and_a_blank_cell_is_not_known() throws IOException {
    assertThat(
            read(
                "\ufeffcustomerId,purchases.orders12m,lastPurchaseOn,hasBudget,name\r\n"
                    + "007,12,2024/6/3,TRUE,\"Ming, Ltd\"\r\n"
                    + "8,,,,\r\n"))
        .containsExactly(
            "2 {\"customerId\":\"007\",\"profile\":{\"name\":\"Ming, Ltd\"},"
                + "\"purchases\":{\"lastPurchaseOn\":\"2024-06-03\",\"orders12m\":12},"
                + "\"potential\":{\"hasBudget\":true}}",
            "3 {\"customerId\":\"8\"}");
  }

  @Test
  void the_line_number_is_that_of_the_file() throws IOException {
    assertThat(read("customerId,name\n1,\"two\nlines\"\n\n,\n2,x\n3,x,y\n"))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly("2", "6", "7");
  }

  @Test
  void too_many_cells_are_a_fault() throws IOException {
    assertThat(read("customerId,name\n1,x,,\n2,Ming, Ltd\n").get(1))
        .startsWith("3 it has 3 cells for 2 headings; ");
  }

  @Test
  void a_text_in_the_place_of_a_number_is_left_to_be_refused() throws IOException {
    assertThat(read("customerId,orders12m\n1,\"1,200\"\n"))
        .containsExactly("2 {\"customerId\":\"1\",\"purchases\":{\"orders12m\":\"1,200\"}}");
  }

  @Test
  void headings_that_are_no_facts_are_all_told() {
    assertThatThrownBy(() -> read("customerID,order12m,name,name\n"))
        .isInstanceOfSatisfying(
            UnreadableCustomers.class,
            unreadable ->
                assertThat(unreadable.faults())
                    .containsExactly(
                        "heading `customerID`: no fact is called so; did you mean `customerId`?",
                        "heading `order12m`: no fact is called so; did you mean `orders12m`?",
                        "heading `name`: the fact is there twice; give it once"));
  }

  @Test
  void a_sheet_without_customer_numbers_is_refused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("`customerId` is missing");
    assertThatThrownBy(() -> read("name\nx")).hasMessageContaining("`customerId` is missing");
  }

  @Test
  void another_encoding_is_refused() {
    byte[] gbk = "customerId,name\n1,明澄\n".getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> read(gbk)).hasMessageContaining("isn't UTF-8; save it as CSV UTF-8");
  }

  @Test
  void an_open_quote_is_refused() {
    assertThatThrownBy(() -> read("customerId,name\n1,\"open\n2,x\n"))
        .isInstanceOf(UnreadableCustomers.class)
        .hasMessageContaining("every double quote is closed");
  }
}
