package io.clientele.book;

import io.clientele.book.MappingWizard.Tongue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** In which currencies orders are, and which of them take something back. */
record MoneySketch(
    FileSketch sketch, Map<String, String> columns, MappingDraft draft, Tongue tongue) {

  private static final String YUAN = "CNY";
  private static final Pattern BEGINNING = Pattern.compile("^[^0-9]+");

  void tell() {
    currencies();
    credits();
  }

  private void currencies() {
    String column = columns.get("currency");
    if (column == null) {
      draft.line(
          "orders",
          "currency",
          YUAN,
          tongue.of(
              "no column tells: change it where amounts aren't in yuan, and add rates: {USD: 7.1}",
              "没有币种列：金额若非人民币，请修改并添加 rates: {USD: 7.1}"));
      draft.unsure(
          tongue.of("orders.currency: taken for yuan (CNY)", "orders.currency：按人民币（CNY）处理"));
      return;
    }
    Set<String> foreign = new TreeSet<>();
    sketch.values(column).forEach(each -> foreign.add(each.toUpperCase(Locale.ROOT)));
    foreign.remove(YUAN);
    if (!foreign.isEmpty()) {
      draft.rates(List.copyOf(foreign));
    }
  }

  /** Rows below zero tell how a file marks what is taken back. */
  private void credits() {
    String money = columns.getOrDefault("amount", columns.getOrDefault("quantity", ""));
    int amount = sketch.headings().indexOf(money);
    int order = sketch.headings().indexOf(columns.getOrDefault("orderId", ""));
    if (amount < 0) {
      return;
    }
    Set<String> below = new HashSet<>();
    Set<String> above = new HashSet<>();
    for (List<String> row : sketch.rows()) {
      boolean negative =
          Plain.number(row.get(amount)).map(BigDecimal::signum).filter(s -> s < 0).isPresent();
      (negative ? below : above).add(order < 0 ? "" : beginning(row.get(order)));
    }
    Set<String> marks = new TreeSet<>(below);
    marks.removeAll(above);
    marks.remove("");
    if (!marks.isEmpty()) {
      draft.credit(columns.getOrDefault("orderId", ""), List.copyOf(marks));
    }
    below.removeAll(marks);
    if (!below.isEmpty()) {
      draft.line(
          "orders", "negative", "credit", tongue.of("amounts below zero take back", "负数金额为退款"));
      draft.unsure(
          tongue.of(
              "orders.negative: amounts below zero are taken for credits",
              "orders.negative：负数金额按退款处理"));
    }
  }

  private static String beginning(String order) {
    var begins = BEGINNING.matcher(Plain.text(order));
    return begins.find() ? begins.group() : "";
  }
}
