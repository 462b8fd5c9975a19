package io.clientele.book;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.book.Staging.Late;
import io.clientele.customer.CustomerJson;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.InertText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a book: from raw files to a folder with the facts of every customer ({@code facts.ndjson}),
 * what was refused ({@code quarantine.csv}), whose names are alike ({@code lookalikes.csv}) and how
 * it was made ({@code book.json}). The folder appears when it is complete, or not at all.
 */
public final class BookMaker {

  private static final String SAME_CUSTOMER = "SELECT line FROM repeated ORDER BY line";
  private static final String LOOKALIKES =
      """
      SELECT name_key, id, name FROM customer
      WHERE name_key IN (
        SELECT name_key FROM customer WHERE name_key IS NOT NULL GROUP BY name_key HAVING count(*) > 1)
      ORDER BY name_key, id
      """;

  private final BookFiles files;
  private final Mapping mapping;
  private final byte[] mappingBytes;
  private final Lists lists;
  private final LocalDate asOf;
  private final CustomerReader reader = new CustomerReader(Clock.systemUTC());
  private final Progress progress;

  private BookMaker(BookFiles files, LocalDate asOf, Progress progress) throws IOException {
    this.files = files;
    this.asOf = asOf;
    this.progress = progress;
    mappingBytes = Files.readAllBytes(files.mapping());
    mapping = MappingReader.read(mappingBytes);
    List<String> faults = new ArrayList<>();
    both("customers", files.customers(), mapping.customers(), faults);
    both("interactions", files.interactions(), mapping.interactions(), faults);
    lists = Lists.read(mapping, files.mapping(), faults);
    if (!faults.isEmpty()) {
      throw new UnreadableBook(faults);
    }
  }

  private static void both(
      String what, @Nullable Path file, @Nullable Object mapped, List<String> faults) {
    if ((file == null) != (mapped == null)) {
      faults.add(
          mapped == null
              ? "%s: the mapping says nothing about the file `%s`; add its columns"
                  .formatted(what, file)
              : "%s: the mapping describes a file that isn't given; name it".formatted(what));
    }
  }

  /**
   * Makes a book.
   *
   * @param target a folder that isn't there yet
   * @throws UnreadableBook where the files or the mapping can't be used; nothing is left behind
   */
  public static BookReport make(BookFiles files, LocalDate asOf, Path target, Progress progress)
      throws IOException {
    if (Files.exists(target)) {
      throw new UnreadableBook("`%s` is there already; name a new folder".formatted(target));
    }
    BookMaker maker = new BookMaker(files, asOf, progress);
    Path parent = target.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new UnreadableBook("`%s` can't be a new folder".formatted(target));
    }
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".book-");
    try {
      Path made = Files.createDirectory(work.resolve("book"));
      BookReport report = maker.make(Files.createDirectory(work.resolve("work")), made);
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
      return report;
    } catch (SQLException failure) {
      throw new IOException("the book's database failed", failure);
    } finally {
      delete(work);
    }
  }

  private BookReport make(Path work, Path made) throws IOException, SQLException {
    List<Staging> read = new ArrayList<>();
    try (Warehouse warehouse = new Warehouse(work);
        Quarantine quarantine = new Quarantine(made.resolve("quarantine.csv"))) {
      stage(work, warehouse, quarantine, read);
      warehouse.bringTogether(asOf);
      refuseLate(warehouse, quarantine, read);
      return write(warehouse, made, read);
    }
  }

  private void stage(Path work, Warehouse warehouse, Quarantine quarantine, List<Staging> read)
      throws IOException, SQLException {
    Mapping.Customers customers = mapping.customers();
    Path customerFile = files.customers();
    if (customers != null && customerFile != null) {
      Path staged = work.resolve("customers.csv");
      Staging staging = new Staging(customerFile, "customers");
      staging.read(
          headings ->
              new CustomerCleaner(
                  customers, lists.industries(), lists.owners(), asOf, reader, headings),
          staged,
          quarantine,
          progress);
      read.add(staging);
      warehouse.customers(staged);
      requireMerged(warehouse);
    }
    Path staged = work.resolve("orders.csv");
    Staging orders = new Staging(files.orders(), "orders");
    orders.read(
        headings -> new OrderCleaner(mapping.orders(), lists.owners(), asOf, headings),
        staged,
        quarantine,
        progress);
    read.add(orders);
    if (customers == null) {
      warehouse.whoeverOrdered(staged);
    } else {
      warehouse.orderRows(staged);
    }
    Files.delete(staged);
    Mapping.Interactions interactions = mapping.interactions();
    Path interactionFile = files.interactions();
    if (interactions != null && interactionFile != null) {
      Path contacts = work.resolve("interactions.csv");
      Staging staging = new Staging(interactionFile, "interactions");
      staging.read(
          headings -> new InteractionCleaner(interactions, asOf, headings),
          contacts,
          quarantine,
          progress);
      read.add(staging);
      warehouse.interactionRows(contacts);
    }
  }

  /** Whoever is merged into nobody would take his orders with him. */
  private static void requireMerged(Warehouse warehouse) throws IOException, SQLException {
    List<String> faults = new ArrayList<>();
    warehouse.each(
        """
        SELECT id, merged_into FROM customer_row
        WHERE merged_into IS NOT NULL AND merged_into NOT IN (SELECT id FROM customer)
        ORDER BY line
        """,
        row ->
            faults.add(
                "customers.merge.%s: there is no customer `%s` to be merged into"
                    .formatted(row.getString(1), row.getString(2))));
    if (!faults.isEmpty()) {
      throw new UnreadableBook(faults);
    }
  }

  private static void refuseLate(Warehouse warehouse, Quarantine quarantine, List<Staging> read)
      throws IOException, SQLException {
    for (Staging each : read) {
      switch (each.role()) {
        case "customers" ->
            each.refuseLate(lines(warehouse, SAME_CUSTOMER), Reason.REPEATED_CUSTOMER, quarantine);
        case "orders" ->
            each.refuseLate(
                lines(warehouse, unknown("sale", "credit")), Reason.UNKNOWN_CUSTOMER, quarantine);
        default ->
            each.refuseLate(
                lines(warehouse, unknown("contact", "false")), Reason.UNKNOWN_CUSTOMER, quarantine);
      }
    }
  }

  private static String unknown(String table, String credit) {
    return "SELECT line, %s FROM %s WHERE customer IS NULL AND key IS NOT NULL ORDER BY line"
        .formatted(credit, table);
  }

  private static List<Late> lines(Warehouse warehouse, String sql)
      throws IOException, SQLException {
    List<Late> lines = new ArrayList<>();
    warehouse.each(
        sql,
        row ->
            lines.add(
                new Late(
                    row.getLong(1), row.getMetaData().getColumnCount() > 1 && row.getBoolean(2))));
    return lines;
  }

  private BookReport write(Warehouse warehouse, Path made, List<Staging> read)
      throws IOException, SQLException {
    BigDecimal sales12m = warehouse.sales12m(asOf);
    CustomerFacts facts = new CustomerFacts(asOf, mapping.interactions() != null, sales12m, reader);
    long customers = facts(warehouse, facts, made.resolve("facts.ndjson"));
    long lookalikes = lookalikes(warehouse, made.resolve("lookalikes.csv"));
    List<FileReport> reports = new ArrayList<>();
    for (Staging each : read) {
      reports.add(each.report(digest(each.file())));
    }
    for (Lists.Given each : lists.given()) {
      reports.add(each.report(digest(each.file())));
    }
    BookReport report =
        new BookReport(
            asOf,
            HexFormat.of().formatHex(sha256().digest(mappingBytes)),
            reports,
            customers,
            facts.withoutOrders(),
            facts.netBelowZero(),
            lookalikes,
            lists.industries().unknown(),
            sales12m);
    try (OutputStream out = Files.newOutputStream(made.resolve("book.json"))) {
      BookReportJson.write(report, out);
    }
    return report;
  }

  private long facts(Warehouse warehouse, CustomerFacts facts, Path file)
      throws IOException, SQLException {
    long[] written = new long[1];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      warehouse.each(
          CustomerFacts.SQL,
          row -> {
            out.write(CustomerJson.of(facts.of(row)));
            out.write('\n');
            progress.row("facts", ++written[0]);
          });
    }
    return written[0];
  }

  private static long lookalikes(Warehouse warehouse, Path file) throws IOException, SQLException {
    long[] groups = new long[1];
    String[] last = {""};
    try (CsvWriter out = CsvWriter.builder().build(file)) {
      out.writeRecord("\uFEFFgroup", "customerId", "name");
      warehouse.each(
          LOOKALIKES,
          row -> {
            if (!last[0].equals(row.getString(1))) {
              last[0] = row.getString(1);
              groups[0]++;
            }
            out.writeRecord(
                String.valueOf(groups[0]),
                InertText.of(row.getString(2)),
                InertText.of(row.getString(3)));
          });
    }
    return groups[0];
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
