package io.clientele.book;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a row, or a cell of one, is not used. */
public enum Reason {
  ROW_CUT("it has more or fewer cells than there are headings", "单元格数与表头不符"),
  NO_CUSTOMER("it names no customer", "没有客户编号"),
  UNKNOWN_CUSTOMER("its customer is not among the customers", "客户名单中没有该客户"),
  REPEATED_CUSTOMER("the customer's number was there before", "客户编号重复"),
  MERGED_CUSTOMER("the mapping makes it one with another customer", "按映射文件并入其他客户"),
  BAD_FACTS("the customer's facts are refused", "客户事实不合要求"),
  BAD_CELL("a fact can't be read and is left out", "某项事实无法读取，已略去"),
  UNKNOWN_INDUSTRY("the industry is in no list and is left out", "行业未列入对照表，已略去"),
  BAD_DATE("its day can't be read", "日期无法读取"),
  AFTER_AS_OF("it is later than the day that the book describes", "晚于数据截止日"),
  BAD_AMOUNT("its amount can't be read", "金额无法读取"),
  NEGATIVE_AMOUNT("its amount is below zero, and nothing marks it as a credit note", "金额为负且未标明为退款"),
  UNKNOWN_CURRENCY("the mapping has no rate for its currency", "币种没有汇率");

  private final String english;
  private final String chinese;

  Reason(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** Kebab-case, as in the reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason with a code. */
  static Optional<Reason> find(String code) {
    return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
