package io.clientele.table;

import io.clientele.table.analysis.CodeAxis;
import io.clientele.table.xlsx.Ref;
import java.util.List;
import java.util.Objects;

/** Some situation meets each row, and each code of a list can be. */
final class DeadRowsCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    for (TableSpace space : TableSpaces.of(table, forms)) {
      for (TableSpace.Dead dead : space.dead()) {
        report(dead, spot.at(Ref.parse(dead.test().cell())));
      }
      strangers(table.form(), space, spot);
    }
  }

  private static void report(TableSpace.Dead dead, Spot spot) {
    String sign = Objects.requireNonNull(dead.test().column().is()).sign();
    String asked = "`" + sign + " " + dead.test().condition().shown() + "`";
    String name = dead.input().name();
    String zh = dead.input().label().zh();
    spot.report(
        FindingCode.UNREACHABLE_ROW,
        new Text(
            name + " is never " + asked + " in this row: the row never applies",
            "该行中" + zh + "不可能满足" + asked + "：该行永不生效"),
        hint(dead.input()));
  }

  private static Text hint(Input input) {
    Text can = Situation.everything(input);
    return new Text("change the cell or delete the row; " + can.en(), "请修改该单元格或删除该行；" + can.zh());
  }

  /** Codes of a list that can't be, beside others that can. */
  private static void strangers(TableForm form, TableSpace space, Spot spot) {
    if (!form.asksByName() || !(space.inputs().get(0).axis() instanceof CodeAxis codes)) {
      return;
    }
    Input input = space.inputs().get(0);
    for (Row row : space.rows()) {
      for (Row.Test test : row.tests()) {
        if (test.condition() instanceof Condition.OneOf oneOf && input.allowed(oneOf).size() > 0) {
          List<String> unknown =
              oneOf.codes().stream().filter(code -> codes.slot(code) < 0).toList();
          unknown.forEach(code -> unknown(code, input, spot.at(Ref.parse(test.cell()))));
        }
      }
    }
  }

  private static void unknown(String code, Input input, Spot spot) {
    Text can = Situation.everything(input);
    spot.report(
        FindingCode.UNKNOWN_CODE,
        new Text(
            "`" + code + "` is no value of " + input.name(),
            "`" + code + "`不是" + input.label().zh() + "的取值"),
        can);
  }
}
