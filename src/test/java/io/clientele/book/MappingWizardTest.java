package io.clientele.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.book.Mapping.OrderPart;
import io.clientele.book.MappingWizard.Questions;
import io.clientele.customer.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingWizardTest {

  private static final Path EXAMPLE = Path.of("examples/book");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static MappingDraft draft(Path... files) throws IOException {
    return MappingWizard.of(List.of(files), Questions.NONE, (english, chinese) -> english);
  }

  private static Mapping mapping(MappingDraft draft) {
    return MappingReader.read(draft.yaml().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_example_is_told_apart_and_named_and_lacks_nothing_but_rates() throws IOException {
    MappingDraft draft =
        draft(
            EXAMPLE.resolve("interactions.csv"),
            EXAMPLE.resolve("orders.csv"),
            EXAMPLE.resolve("customers.csv"));

    assertThat(draft.files())
        .containsEntry("customers", EXAMPLE.resolve("customers.csv"))
        .containsEntry("orders", EXAMPLE.resolve("orders.csv"))
        .containsEntry("interactions", EXAMPLE.resolve("interactions.csv"));
    assertThat(draft.missing())
        .containsExactly("orders.rates: say how many yuan one is worth of EUR, USD");
    Mapping written = MappingReader.read(Files.readAllBytes(EXAMPLE.resolve("mapping.yaml")));
    Mapping drafted = mapping(draft);
    assertThat(drafted.orders().columns()).isEqualTo(written.orders().columns());
    assertThat(drafted.interactions()).isEqualTo(written.interactions());
    assertThat(drafted.customers()).isNotNull();
    assertThat(drafted.customers().facts())
        .isEqualTo(written.customers() == null ? null : written.customers().facts());
  }

  @Test
  void the_column_that_orders_name_customers_by_is_found_by_what_it_holds() throws IOException {
    Path customers = file("accounts.csv", "Account ID,Account Name,Ref\nX1,Ann,11\nX2,Bob,12\n");
    Path orders =
        file(
            "sales.csv",
            "Order No;Customer;Order Date;Amount\n"
                + "A1;11;2026-01-02;5\nCN2;12;2026-01-03;-2\nA3;12;2026-01-04;7\n");

    MappingDraft draft = draft(customers, orders);

    assertThat(draft.missing()).isEmpty();
    Mapping mapping = mapping(draft);
    assertThat(mapping.customers()).isNotNull();
    assertThat(mapping.customers().key()).isEqualTo("Ref");
    assertThat(mapping.customers().facts()).containsEntry(Fact.CUSTOMER_ID, "Account ID");
    assertThat(mapping.orders().credit()).contains(new Mapping.Mark("Order No", List.of("CN")));
    Path yaml = file("mapping.yaml", draft.yaml());
    BookReport report =
        BookMaker.make(
            new BookFiles(customers, orders, null, yaml),
            LocalDate.parse("2026-06-30"),
            folder.resolve("book"),
            Progress.NONE);
    assertThat(report.files()).allSatisfy(each -> assertThat(each.refused()).isEmpty());
    assertThat(report.sales12m()).isEqualByComparingTo("10");
  }

  @Test
  void it_asks_only_where_a_heading_leaves_it_open() throws IOException {
    Path orders =
        file(
            "orders.csv",
            "customer_id,order_date,gross amount eur x,net amount eur x\na,2026-01-02,5,4\n");
    List<String> asked = new ArrayList<>();

    MappingDraft draft =
        MappingWizard.of(
            List.of(orders),
            (question, choices) -> {
              asked.add(question + " " + choices);
              return 1;
            },
            (english, chinese) -> english);

    assertThat(asked)
        .containsExactly(
            "orders.csv: which column is amount? [net amount eur x, gross amount eur x]");
    assertThat(mapping(draft).orders().columns())
        .containsEntry(OrderPart.AMOUNT, "gross amount eur x");
  }

  @Test
  void what_is_missing_is_named_and_a_day_that_could_mean_two_is_none() throws IOException {
    MappingDraft noAmount = draft(file("a.csv", "customer,date,colour\na,2026-01-02,red\n"));
    assertThat(noAmount.missing())
        .singleElement()
        .asString()
        .contains("`a.csv` has no amount, nor quantity and unit price");

    assertThat(draft(file("b.csv", "customer,date,amount\na,02/03/2026,5\n")).missing())
        .singleElement()
        .asString()
        .contains("orders are needed");
    assertThat(draft(file("empty.csv", "")).missing()).hasSize(1);
    Path text = file("notes.txt", "x");
    assertThat(catchThrowableOfType(UnreadableBook.class, () -> draft(text)).faults()).hasSize(1);
  }

  @Test
  void headings_with_signs_of_yaml_come_back_as_they_are() throws IOException {
    String odd = "amount: \"net\" #1 \\ x";
    Path orders =
        file(
            "o.csv",
            "customer_id,order_date,\"" + odd.replace("\"", "\"\"") + "\"\na,2026-01-02,5\n");

    assertThat(mapping(draft(orders)).orders().columns()).containsEntry(OrderPart.AMOUNT, odd);
  }
}
