package io.clientele.table;

import io.clientele.table.xlsx.Content;
import org.jspecify.annotations.Nullable;

/** Reads free text of one line. */
final class TextCell {
  private static final int LONGEST = 500;

  private TextCell() {}

  static @Nullable String read(Content content, Spot spot) {
    if (!(content instanceof Content.Text found) || found.value().length() > LONGEST) {
      spot.report(
          FindingCode.NOT_TEXT,
          new Text(
              Quoted.of(content) + " is no text of up to " + LONGEST + " characters",
              Quoted.of(content) + "不是" + LONGEST + "字以内的文本"),
          new Text("write a short sentence", "请填写简短的文字"));
      return null;
    }
    String text = found.value();
    String stripped = text.replaceAll(" +$", "");
    if (!CodeCell.isTrimmed(stripped, spot)) {
      return null;
    }
    if (!stripped.equals(text)) {
      spot.report(
          FindingCode.TRAILING_SPACE,
          new Text(
              Quoted.of(text) + " ends in spaces, which aren't read",
              Quoted.of(text) + "末尾的空格不会读取"),
          new Text("delete the spaces", "请删除空格"));
    }
    return stripped;
  }
}
