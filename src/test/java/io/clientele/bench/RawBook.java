package io.clientele.bench;

import io.clientele.book.BookFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Raw files of a CRM for any number of customers: customers, twenty order lines each and ten
 * interactions each, over two years. The same seed gives the same bytes.
 */
public final class RawBook {

  /** The day that the files describe. */
  public static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  static final int LINES_EACH = 20;
  private static final int CONTACTS_EACH = 10;
  private static final int DAYS = 730;
  private static final String[] INDUSTRIES = {
    "C35", "C34", "C38", "F51", "F52", "I65", "G54", "批发"
  };
  private static final String[] REGIONS = {"华东", "华南", "华北", "西南", "华中", "东北", "西北"};
  private static final String[] MOODS = {"正面", "正面", "一般", "负面"};
  private static final String[] KINDS = {"拜访", "电话", "邮件", "会议", "投诉"};

  private final Random random;
  private final int customers;

  private RawBook(int customers, long seed) {
    this.customers = customers;
    random = new Random(seed);
  }

  /** Writes the files into a folder that is there. */
  public static BookFiles write(Path folder, int customers, long seed) throws IOException {
    RawBook book = new RawBook(customers, seed);
    book.customers(folder.resolve("customers.csv"));
    book.orders(folder.resolve("orders.csv"));
    book.interactions(folder.resolve("interactions.csv"));
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            customers:
              columns:
                customerId: 客户编号
                profile.name: 客户名称
                profile.industry: 行业
                profile.region: 区域
                profile.owner: 负责人
                profile.employees: 员工人数
                interactions.satisfaction: 满意度
              industries: {批发: F51}
            orders:
              columns: {customerId: 客户, orderId: 订单号, orderedOn: 日期, amount: 金额, cost: 成本}
              credit: {column: 订单号, startsWith: 退}
            interactions:
              columns: {customerId: 客户, happenedOn: 日期, sentiment: 评价, complaint: 类型}
              negative: [负面]
              complaints: [投诉]
            """);
    return new BookFiles(
        folder.resolve("customers.csv"),
        folder.resolve("orders.csv"),
        folder.resolve("interactions.csv"),
        mapping);
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private LocalDate day() {
    return AS_OF.minusDays(random.nextInt(DAYS));
  }

  private void customers(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("客户编号,客户名称,行业,区域,负责人,员工人数,满意度\n");
      for (int i = 0; i < customers; i++) {
        String owner = "业务员" + random.nextInt(Math.max(1, customers / 200));
        out.write("C%07d,客户%d有限公司,".formatted(i, i));
        out.write(pick(INDUSTRIES) + "," + pick(REGIONS) + "," + owner);
        out.write("," + (1 + random.nextInt(5000)) + "," + (40 + random.nextInt(61)) + "\n");
      }
    }
  }

  /** Some customers buy a hundred times what others do, and stop at some day. */
  private void orders(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("订单号,客户,日期,金额,成本\n");
      for (int i = 0; i < customers; i++) {
        int size = 1 + random.nextInt(10) * random.nextInt(10);
        int quiet = random.nextInt(3) == 0 ? random.nextInt(DAYS) : 0;
        for (int line = 0; line < LINES_EACH; line++) {
          LocalDate day = AS_OF.minusDays(quiet + random.nextInt(DAYS - quiet));
          long cents = (10_000L + random.nextInt(1_000_000)) * size;
          out.write(random.nextInt(50) == 0 ? "退" : "S");
          out.write("%07d-%02d,C%07d,%s,".formatted(i, line / 2, i, day));
          out.write(yuan(cents) + "," + yuan(cents * (50 + random.nextInt(40)) / 100) + "\n");
        }
      }
    }
  }

  private static String yuan(long cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  private void interactions(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("客户,日期,类型,评价\n");
      for (int i = 0; i < customers * CONTACTS_EACH; i++) {
        out.write("C%07d,".formatted(random.nextInt(customers)));
        out.write(day() + "," + pick(KINDS) + "," + pick(MOODS) + "\n");
      }
    }
  }
}
