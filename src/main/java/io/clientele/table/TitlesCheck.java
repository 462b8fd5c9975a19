package io.clientele.table;

import io.clientele.table.xlsx.Ref;

/** A text in Chinese holds Chinese, one in English doesn't. */
final class TitlesCheck implements TableCheck {

  @Override
  public void check(Table table, Forms forms, Spot spot) {
    TableForm form = table.form();
    for (int i = 0; i < form.outcomes().size(); i++) {
      Column column = form.outcomes().get(i);
      boolean zh = column.name().endsWith("_zh");
      if (column.type() == CellType.TEXT && (zh || column.name().endsWith("_en"))) {
        int at = TechnicalRows.FIRST_COLUMN + form.conditions().size() + i;
        for (Row row : table.rows()) {
          String text = row.text(column.name());
          if (isChinese(text) != zh) {
            report(text, zh, spot.at(new Ref(row.sheetRow(), at)));
          }
        }
      }
    }
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  private static void report(String text, boolean zh, Spot spot) {
    String quoted = Quoted.of(text);
    spot.report(
        FindingCode.TITLE_LANGUAGE,
        zh
            ? new Text(quoted + " holds no Chinese", quoted + "中没有汉字")
            : new Text(quoted + " isn't English", quoted + "不是英文"),
        zh
            ? new Text("write the title in Chinese", "请填写中文名称")
            : new Text("write the title in English", "请填写英文名称"));
  }
}
