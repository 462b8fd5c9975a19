package io.clientele.book;

import static io.clientele.book.Reason.AFTER_AS_OF;
import static io.clientele.book.Reason.BAD_AMOUNT;
import static io.clientele.book.Reason.BAD_CELL;
import static io.clientele.book.Reason.BAD_DATE;
import static io.clientele.book.Reason.MERGED_CUSTOMER;
import static io.clientele.book.Reason.NEGATIVE_AMOUNT;
import static io.clientele.book.Reason.NO_CUSTOMER;
import static io.clientele.book.Reason.REPEATED_CUSTOMER;
import static io.clientele.book.Reason.ROW_CUT;
import static io.clientele.book.Reason.UNKNOWN_CURRENCY;
import static io.clientele.book.Reason.UNKNOWN_CUSTOMER;
import static io.clientele.book.Reason.UNKNOWN_INDUSTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookMakerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLE = Path.of("examples/book");
  private static final LocalDate DAY = LocalDate.parse("2026-06-30");
  private static final String MAPPING =
      "orders: {columns: {customerId: who, orderId: no, orderedOn: when, amount: much}}";

  @TempDir private Path folder;

  private static BookReport example(Path target) throws IOException {
    BookFiles files =
        new BookFiles(
            EXAMPLE.resolve("customers.csv"),
            EXAMPLE.resolve("orders.csv"),
            EXAMPLE.resolve("interactions.csv"),
            EXAMPLE.resolve("mapping.yaml"));
    return BookMaker.make(files, DAY, target, Progress.NONE);
  }

  private static Map<String, JsonNode> facts(Path book) throws IOException {
    Map<String, JsonNode> facts = new TreeMap<>();
    for (String line : Files.readAllLines(book.resolve("facts.ndjson"))) {
      JsonNode customer = JSON.readTree(line);
      facts.put(customer.get("customerId").asText(), customer);
    }
    return facts;
  }

  @Test
  void every_row_of_the_example_is_accounted_for() throws IOException {
    BookReport report = example(folder.resolve("book"));

    FileReport customers = report.files().get(0);
    assertThat(customers.encoding()).isEqualTo("GB18030");
    assertThat(customers.rows()).isEqualTo(10);
    assertThat(customers.used()).isEqualTo(7);
    assertThat(customers.refused())
        .isEqualTo(Map.of(NO_CUSTOMER, 1L, REPEATED_CUSTOMER, 1L, MERGED_CUSTOMER, 1L));
    assertThat(customers.leftOut()).isEqualTo(Map.of(BAD_CELL, 1L, UNKNOWN_INDUSTRY, 1L));
    FileReport orders = report.files().get(1);
    assertThat(orders.rows()).isEqualTo(35);
    assertThat(orders.used()).isEqualTo(27);
    assertThat(orders.credits()).isEqualTo(1);
    assertThat(orders.refused().keySet())
        .containsExactlyInAnyOrder(
            ROW_CUT,
            NO_CUSTOMER,
            UNKNOWN_CUSTOMER,
            BAD_DATE,
            AFTER_AS_OF,
            BAD_AMOUNT,
            NEGATIVE_AMOUNT,
            UNKNOWN_CURRENCY);
    assertThat(report.files().get(2).refused())
        .isEqualTo(Map.of(UNKNOWN_CUSTOMER, 1L, BAD_DATE, 1L));
    assertThat(report.lookalikes()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("book/quarantine.csv")))
        .hasSize(1 + 3 + 2 + 8 + 2);
    assertThat(JSON.readTree(folder.resolve("book/book.json").toFile()).get("customers").asInt())
        .isEqualTo(7);
  }

  @Test
  void a_customer_of_two_numbers_is_one() throws IOException {
    example(folder.resolve("book"));
    Map<String, JsonNode> facts = facts(folder.resolve("book"));

    assertThat(facts).hasSize(7).doesNotContainKey("K-1009");
    JsonNode purchases = facts.get("K-1001").get("purchases");
    assertThat(purchases.get("orders12m").asInt()).isEqualTo(13);
    assertThat(purchases.get("amount12m").asText()).isEqualTo("1101000"); // 3,000 were taken back
    assertThat(purchases.get("lastPurchaseOn").asText()).isEqualTo("2026-06-20");
    assertThat(facts.get("K-1001").get("interactions").get("last6m").asInt()).isEqualTo(11);
    assertThat(facts.get("K-1001").get("profile").get("annualRevenue").asText())
        .isEqualTo("120000000");
    assertThat(facts.get("K-1004").get("purchases").get("amount12m").asText())
        .isEqualTo("145550"); // 20,500 dollars
    assertThat(facts.get("K-1002").get("interactions").get("negativeFeedback6m").asInt())
        .isEqualTo(2);
    assertThat(facts.get("K-1006").get("purchases").get("orders12m").asInt()).isZero();
  }

  private BookReport orders(String text, Charset charset, String name) throws IOException {
    Path orders = Files.write(folder.resolve(name + ".csv"), text.getBytes(charset));
    return make(orders, name);
  }

  private BookReport make(Path orders, String name) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    BookFiles files = new BookFiles(null, orders, null, mapping);
    return BookMaker.make(files, DAY, folder.resolve("book-" + name), Progress.NONE);
  }

  private String made(String name) throws IOException {
    return Files.readString(folder.resolve("book-" + name).resolve("facts.ndjson"));
  }

  @Test
  void the_same_orders_give_the_same_facts_in_every_kind_of_file() throws Exception {
    String text =
        "no,who,when,much\n1,客户甲,2026-05-01,100.5\n2,客户甲,2026-06-01,20\n3,乙,2025-01-01,7\n";
    orders(text, StandardCharsets.UTF_8, "utf8");
    orders("\uFEFF" + text, StandardCharsets.UTF_8, "mark");
    orders(text, Charset.forName("GB18030"), "gb18030");
    orders("\uFEFF" + text.replace(',', '\t'), StandardCharsets.UTF_16LE, "utf16");
    orders(text.replace(',', ';').replace("\n", "\r\n"), StandardCharsets.UTF_8, "semicolons");
    make(workbook(), "xlsx");
    make(parquet(folder.resolve("utf8.csv")), "parquet");

    String facts = made("utf8");
    assertThat(facts.lines()).hasSize(2);
    assertThat(facts).contains("\"amount12m\":120.5", "\"usualIntervalDays\":31");
    for (String other : List.of("mark", "gb18030", "utf16", "semicolons", "xlsx", "parquet")) {
      assertThat(made(other)).as(other).isEqualTo(facts);
    }
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("orders.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("orders");
      List<String> headings = List.of("no", "who", "when", "much");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      row(sheet, 1, 1, "客户甲", LocalDate.parse("2026-05-01"), 100.5);
      row(sheet, 2, 2, "客户甲", LocalDate.parse("2026-06-01"), 20);
      row(sheet, 3, 3, "乙", LocalDate.parse("2025-01-01"), 7);
    }
    return file;
  }

  private static void row(
      Worksheet sheet, int row, int number, String who, LocalDate when, double much) {
    sheet.value(row, 0, number);
    sheet.value(row, 1, who);
    sheet.value(row, 2, when);
    sheet.style(row, 2).format("yyyy/m/d").set();
    sheet.value(row, 3, much);
  }

  private Path parquet(Path csv) throws Exception {
    Path file = folder.resolve("orders.parquet");
    try (Connection connection = Warehouse.inMemory();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)".formatted(csv, file));
    }
    return file;
  }

  @Test
  void windows_begin_after_their_first_day_and_end_with_the_day_of_the_book() throws IOException {
    orders(
        """
        no,who,when,much
        1,C,2025-06-30,1
        2,C,2025-07-01,10
        3,C,2025-12-30,100
        4,C,2025-12-31,1000
        5,C,2026-06-30,10000
        6,C,2026-07-01,100000
        """,
        StandardCharsets.UTF_8,
        "windows");
    JsonNode purchases = facts(folder.resolve("book-windows")).get("C").get("purchases");
    assertThat(purchases.get("amount12m").asInt()).isEqualTo(11110);
    assertThat(purchases.get("orders12m").asInt()).isEqualTo(4);
    assertThat(purchases.get("amountLast6m").asInt()).isEqualTo(11000);
    assertThat(purchases.get("amountPrev6m").asInt()).isEqualTo(110);
  }

  @Test
  void what_cannot_be_used_leaves_nothing_behind() throws IOException {
    Path orders = Files.writeString(folder.resolve("orders.csv"), "who,when\nC,2026-01-01\n");
    assertThat(catchThrowableOfType(UnreadableBook.class, () -> make(orders, "bad")).faults())
        .containsExactlyInAnyOrder(
            "orders.columns.orderId: no column is headed `no`; there are: who, when",
            "orders.columns.amount: no column is headed `much`; there are: who, when");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    assertThat(catchThrowableOfType(UnreadableBook.class, () -> make(empty, "bad")).faults())
        .hasSize(4);
    Path open =
        Files.writeString(folder.resolve("open.csv"), "who,when,no,much\n\"C,".repeat(400_000));
    assertThat(catchThrowableOfType(UnreadableBook.class, () -> make(open, "bad"))).isNotNull();
    for (String name : List.of("broken.xlsx", "broken.parquet", "broken.csv.gz", "orders.txt")) {
      Path broken = Files.writeString(folder.resolve(name), "nothing of the kind");
      assertThat(catchThrowableOfType(UnreadableBook.class, () -> make(broken, "bad")))
          .as(name)
          .hasMessageContaining(name);
    }
    try (var left = Files.list(folder)) {
      assertThat(left.filter(Files::isDirectory)).isEmpty();
    }
  }

  @Test
  void a_folder_that_is_there_is_not_written_over() throws IOException {
    Path there = Files.createDirectory(folder.resolve("book"));
    assertThat(catchThrowableOfType(UnreadableBook.class, () -> example(there)))
        .hasMessageContaining("is there already");
  }

  @Test
  void whoever_is_merged_into_nobody_is_told() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            "customers: {columns: {customerId: id}, merge: {A: Z}}\n" + MAPPING);
    Path customers = Files.writeString(folder.resolve("customers.csv"), "id\nA\nB\n");
    Path orders = Files.writeString(folder.resolve("orders.csv"), "no,who,when,much\n");
    BookFiles files = new BookFiles(customers, orders, null, mapping);
    assertThat(
            catchThrowableOfType(
                    UnreadableBook.class,
                    () -> BookMaker.make(files, DAY, folder.resolve("book"), Progress.NONE))
                .faults())
        .containsExactly("customers.merge.A: there is no customer `Z` to be merged into");
  }

  @Test
  void text_that_a_spreadsheet_would_run_is_made_inert() throws IOException {
    orders("no,who,when,much\n=1+1,C,2026-01-01,=HYPERLINK(1)\n", StandardCharsets.UTF_8, "inert");
    assertThat(Files.readString(folder.resolve("book-inert/quarantine.csv")))
        .contains(",'=HYPERLINK(1),'=1+1 | C");
  }

  private BookReport withLists(String lists) throws IOException {
    Files.writeString(
        folder.resolve("customers.csv"),
        "id,trade,owner\nA,批发 ,7\nB,Ｒetail,8\nC,fishing,9\nD,fishing,10\nE,C35,7\n");
    Files.writeString(folder.resolve("orders.csv"), "who,when,much,by\nA,2026-01-02,5,8\n");
    Files.writeString(folder.resolve("trades.csv"), "行业,代码\n批发,F51\nretail,F52\n");
    Files.writeString(
        folder.resolve("people.csv"), "no,first,last\n7,Li,Wei\n8,Li,Wei\n9,Zhao,Min\n");
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            customers:
              columns: {customerId: id, profile.industry: trade, profile.owner: owner}
              industriesFile: trades.csv
            orders: {columns: {customerId: who, orderedOn: when, amount: much}}
            owners: {%s}
            """
                .formatted(lists));
    BookFiles files =
        new BookFiles(folder.resolve("customers.csv"), folder.resolve("orders.csv"), null, mapping);
    return BookMaker.make(files, DAY, folder.resolve("book"), Progress.NONE);
  }

  @Test
  void industries_and_owners_are_named_by_lists_beside_the_mapping() throws IOException {
    BookReport report =
        withLists("names: {9: 赵敏}, file: people.csv, number: no, name: [first, last]");

    assertThat(report.unknownIndustries()).containsExactly(Map.entry("fishing", 2L));
    assertThat(report.files()).extracting(FileReport::role).contains("industries", "owners");
    assertThat(facts(folder.resolve("book")).values())
        .extracting(
            customer -> customer.at("/profile/industry").asText(""),
            customer -> customer.at("/profile/owner").asText())
        .containsExactly(
            tuple("F51", "Li Wei (7)"),
            tuple("F52", "Li Wei (8)"),
            tuple("", "赵敏"),
            tuple("", "10"),
            tuple("C35", "Li Wei (7)"));
  }

  @Test
  void what_is_wrong_with_lists_is_told_at_once_and_no_other_folder_is_read() throws IOException {
    UnreadableBook away =
        catchThrowableOfType(
            UnreadableBook.class, () -> withLists("file: ../people.csv, number: no, name: first"));
    assertThat(away.faults())
        .containsExactly(
            "owners.file: `../people.csv` is no plain name; put the file beside the mapping");

    UnreadableBook headings =
        catchThrowableOfType(
            UnreadableBook.class, () -> withLists("file: people.csv, number: nr, name: called"));
    assertThat(headings.faults())
        .containsExactly(
            "owners.file: no column of `people.csv` is headed `nr`; there are: no, first, last",
            "owners.file: no column of `people.csv` is headed `called`; there are: no, first,"
                + " last");
  }
}
