package io.clientele.table;

import java.util.List;

/** Every row asks for something; only the default of a prefix table asks for nothing. */
final class ConditionsCheck implements RowsCheck {

  @Override
  public void check(TableForm form, Forms forms, List<DraftRow> rows, Spot spot) {
    if (form.policy() == HitPolicy.LONGEST_PREFIX) {
      return;
    }
    for (DraftRow row : rows) {
      if (row.sound() && !row.hasCondition()) {
        spot.at(row.cell(0))
            .report(
                FindingCode.NO_CONDITION,
                new Text(
                    "all conditions of the row are blank: it applies to every customer",
                    "该行条件全部为空：将对所有客户生效"),
                new Text("fill in a condition or delete the row", "请填写条件或删除该行"));
      }
    }
  }
}
