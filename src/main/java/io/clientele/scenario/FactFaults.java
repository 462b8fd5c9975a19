package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.customer.Fault;
import io.clientele.table.FindingCode;
import io.clientele.table.Quoted;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;

/** Says at a cell what the reader of customers said of a fact. */
final class FactFaults {

  private FactFaults() {}

  /** Reports a fault of the fact that a cell holds. */
  static void report(Fault fault, Fact fact, Cell cell, Spot spot) {
    String message = fault.message();
    int hint = message.lastIndexOf("; ");
    boolean split = hint > 0;
    spot.report(
        FindingCode.BAD_FACT,
        new Text(
            split ? message.substring(0, hint) : message,
            fact.place() + "：" + Quoted.of(cell.content()) + chinese(fault.code())),
        new Text(
            split ? message.substring(hint + 2) : "write " + fact.range(),
            "请填写" + fact.chineseRange()));
  }

  private static String chinese(String code) {
    return switch (code) {
      case "out-of-range" -> "超出范围";
      case "too-many-decimals" -> "小数位过多";
      case "too-many-digits" -> "位数过多";
      case "not-whole" -> "不是整数";
      case "not-a-date" -> "不是有效日期";
      case "after-as-of" -> "晚于`asOf`";
      case "unknown-code" -> "不是已知代码";
      case "blank-text" -> "是空白文本";
      case "too-long" -> "过长";
      case "control-character", "invalid-unicode" -> "含有无效字符";
      default -> "类型不符";
    };
  }
}
