package io.clientele.report.xlsx;

import io.clientele.book.BookReport;
import io.clientele.book.BookReportJson;
import io.clientele.book.FileReport;
import io.clientele.book.Reason;
import io.clientele.customer.Fact;
import io.clientele.decision.ResultField;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures rest on: the raw files, what is missing, and what could not be assessed. */
record DataQualitySheet(Source source, Paper paper) {

  static final int[] WIDTHS = {30, 26, 14, 12, 12, 14, 14, 40};

  private static final int COLUMNS = WIDTHS.length;
  private static final int MOST_REFUSED = 1000;

  /** The result that tells whether a model was assessed. */
  private static final Map<String, ResultField> RESULTS =
      Map.of(
          "rfm", ResultField.SEGMENT,
          "value", ResultField.VALUE_CLASS,
          "risk", ResultField.RISK_LEVEL,
          "composite", ResultField.COMPOSITE_LEVEL,
          "account", ResultField.ACCOUNT_TIER,
          "priority", ResultField.PRIORITY_LEVEL,
          "icp", ResultField.ICP_FIT,
          "clv", ResultField.CLV_SEGMENT,
          "health", ResultField.HEALTH_BAND,
          "loyalty", ResultField.LOYALTY_BAND);

  private static final List<String> MODELS =
      List.of(
          "rfm",
          "value",
          "risk",
          "composite",
          "account",
          "priority",
          "icp",
          "clv",
          "health",
          "loyalty");

  private Words words() {
    return source.words();
  }

  void write() throws IOException {
    paper.title(words().of("Data quality", "数据质量"));
    paper.note(
        words()
            .of("What the figures rest on, and what is missing for more.", "各项结果所依据的数据，以及缺少的数据。"));
    paper.gap();
    if (Files.isRegularFile(source.folder().book())) {
      BookReport book = BookReportJson.read(source.folder().book());
      files(book);
      reasons(book);
    } else {
      paper.note(
          words()
              .of(
                  "How the book was made is not known: it holds no book.json.",
                  "没有book.json，无法得知数据集的生成过程。"));
      paper.gap();
    }
    long customers = source.results().run().customers();
    models(customers);
    facts(customers);
    refused();
  }

  private void files(BookReport book) {
    paper.section(words().of("Raw files", "原始文件"), COLUMNS);
    paper.headings(
        List.of(
            words().of("File", "文件"),
            words().of("Holds", "内容"),
            words().of("Encoding", "编码"),
            words().of("Rows", "行数"),
            words().of("Used", "采用"),
            words().of("Not used", "未采用"),
            words().of("Credits netted", "已冲减退款"),
            "SHA-256"));
    for (FileReport file : book.files()) {
      paper.line(
          Value.text(file.name()),
          Value.text(role(file.role())),
          Value.text(file.encoding()),
          Value.count(file.rows()),
          Value.count(file.used()),
          Value.count(file.rows() - file.used()),
          Value.count(file.credits()),
          Value.text(file.digest()));
    }
    paper.gap();
    pair("Customers without an order", "没有订单的客户", Value.count(book.withoutOrders()));
    pair(
        "Customers who took back more than they bought; their amount is 0",
        "退款多于采购的客户（金额记为0）",
        Value.count(book.netBelowZero()));
    pair(
        "Groups of customers whose names differ in form alone",
        "名称仅书写形式不同的客户组",
        Value.count(book.lookalikes()));
    pair(
        "Sales of 12 months (yuan), those to nobody in the book included",
        "近12个月销售额（元，含不在名单中的客户）",
        Value.yuan(book.sales12m()));
    pair("Mapping, SHA-256", "映射文件SHA-256", Value.text(book.mappingDigest()));
    paper.gap();
  }

  private void pair(String english, String chinese, Value value) {
    paper.labelled(0, COLUMNS - 1, words().of(english, chinese), value);
    paper.height(28);
    paper.gap();
  }

  private String role(String role) {
    return switch (role) {
      case "customers" -> words().of("customers", "客户");
      case "orders" -> words().of("orders", "订单");
      case "interactions" -> words().of("interactions", "互动");
      case "industries" -> words().of("industries", "行业对照");
      case "owners" -> words().of("owners", "负责人名单");
      default -> role;
    };
  }

  private void reasons(BookReport book) {
    paper.section(words().of("Not used, and why", "未采用的行与单元格"), COLUMNS);
    List<Value[]> lines = new ArrayList<>();
    for (FileReport file : book.files()) {
      file.refused().forEach((why, n) -> lines.add(reason(file, words().of("rows", "行"), why, n)));
      file.leftOut()
          .forEach((why, n) -> lines.add(reason(file, words().of("cells", "单元格"), why, n)));
    }
    if (lines.isEmpty()) {
      paper.note(words().of("All rows are used.", "所有行均已采用。"));
    } else {
      paper.headings(
          List.of(
              words().of("File", "文件"),
              words().of("Code", "代码"),
              words().of("What", "类别"),
              words().of("Count", "数量"),
              words().of("Why", "原因")));
      lines.forEach(paper::line);
    }
    paper.gap();
  }

  private Value[] reason(FileReport file, String what, Reason why, long count) {
    return new Value[] {
      Value.text(file.name()),
      Value.text(why.code()),
      Value.text(what),
      Value.count(count),
      Value.text(words().of(why.english(), why.chinese()))
    };
  }

  private void models(long customers) {
    paper.section(words().of("Models without a result", "未能评估的模型"), COLUMNS);
    paper.headings(
        List.of(
            words().of("Model", "模型"),
            words().of("Customers without a result", "无结果的客户数"),
            words().of("Share", "占比"),
            words().of("In part", "部分评估")));
    for (String model : MODELS) {
      ResultField field = RESULTS.get(model);
      if (field != null) {
        model(model, field, customers);
      }
    }
    paper.gap();
  }

  private void model(String model, ResultField field, long customers) {
    long without =
        source
            .results()
            .one(
                "SELECT count(*) AS n FROM customers WHERE \"%s\" IS NULL".formatted(field.path()),
                row -> row.count("n"));
    long partly =
        source
            .results()
            .one(
                ("SELECT count(*) AS n FROM customers WHERE \"%s\" IS NOT NULL"
                        + " AND list_contains(string_split(\"notAssessed\", ','), ?)")
                    .formatted(field.path()),
                row -> row.count("n"),
                model);
    paper.line(
        Value.text(words().model(model)),
        Value.count(without),
        Value.share(without, customers),
        Value.count(partly));
  }

  private void facts(long customers) {
    paper.section(words().of("Facts that are unknown", "缺失的数据项"), COLUMNS);
    paper.headings(
        List.of(
            words().of("Fact", "数据项"),
            words().of("Name in files", "字段名"),
            words().of("Unknown for", "缺失客户数"),
            words().of("Share", "占比")));
    String counts =
        Stream.of(Fact.values())
            .map(fact -> "count(\"%1$s\") AS \"%1$s\"".formatted(fact.place()))
            .collect(Collectors.joining(", "));
    source
        .results()
        .each(
            "SELECT " + counts + " FROM customers",
            row -> {
              for (Fact fact : Fact.values()) {
                long unknown = customers - row.count(fact.place());
                if (unknown > 0) {
                  paper.line(
                      Value.text(words().fact(fact)),
                      Value.text(fact.place()),
                      Value.count(unknown),
                      Value.share(unknown, customers));
                }
              }
            });
    paper.gap();
  }

  private void refused() {
    paper.section(words().of("Customers refused", "被拒绝的客户"), COLUMNS);
    long refused = source.results().run().refused();
    if (refused == 0) {
      paper.note(words().of("There are none.", "无。"));
      return;
    }
    if (refused > MOST_REFUSED) {
      paper.note(
          words()
              .of(
                  "The first " + MOST_REFUSED + " of " + refused + " are listed.",
                  "共" + refused + "位，仅列出前" + MOST_REFUSED + "位。"));
    }
    paper.headings(
        List.of(words().fact(Fact.CUSTOMER_ID), words().fact(Fact.NAME), words().of("Why", "原因")));
    source
        .results()
        .each(
            "SELECT * FROM customers WHERE \"decisionId\" IS NULL ORDER BY \"customerId\" LIMIT ?",
            row ->
                paper.line(
                    Value.text(row.text("customerId")),
                    Value.text(row.text("profile.name")),
                    Value.text(row.text("problem"))),
            MOST_REFUSED);
  }
}
