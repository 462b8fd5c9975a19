package io.clientele.table;

import io.clientele.table.xlsx.Refused;

/** Says why a file isn't read at all. */
public final class Refusals {
  private Refusals() {}

  /** Reports why at the file. */
  public static void report(Refused refused, Spot spot) {
    String what = Quoted.of(refused.detail());
    spot.report(code(refused.reason()), message(refused.reason(), what), hint(refused.reason()));
  }

  private static FindingCode code(Refused.Reason reason) {
    return FindingCode.valueOf(reason.name());
  }

  private static Text message(Refused.Reason reason, String what) {
    return switch (reason) {
      case NOT_A_WORKBOOK -> new Text("the file is no xlsx workbook", "该文件不是xlsx工作簿");
      case OLD_FORMAT -> new Text("the file has the old xls format", "该文件是旧的xls格式");
      case PASSWORD -> new Text("the file is protected by a password", "该文件设有密码");
      case TOO_LARGE -> new Text("the file is too large: over " + what, "该文件过大：超过" + what);
      case TOO_MANY_ROWS ->
          new Text("sheet " + what + " goes on below row 20011", "工作表" + what + "的内容超过第20011行");
      case MACROS -> new Text("the file carries macros: " + what, "该文件含有宏：" + what);
      case EXTERNAL_LINK -> new Text("the file links to other data: " + what, "该文件链接了外部数据：" + what);
      case EMBEDDED_OBJECT ->
          new Text("the file carries embedded objects: " + what, "该文件含有嵌入对象：" + what);
      case DOCUMENT_TYPE ->
          new Text("a part declares a document type: " + what, "文件部件含有文档类型声明：" + what);
      case CORRUPT -> new Text("the file is damaged: " + what, "该文件已损坏：" + what);
    };
  }

  private static Text hint(Refused.Reason reason) {
    return switch (reason) {
      case NOT_A_WORKBOOK, OLD_FORMAT ->
          new Text("save it as Excel workbook (.xlsx)", "请另存为Excel工作簿（.xlsx）");
      case PASSWORD -> new Text("save it without a password", "请取消密码后保存");
      case TOO_LARGE -> new Text("remove what isn't the table", "请删除表格以外的内容");
      case TOO_MANY_ROWS ->
          new Text("keep at most 20000 rows, and nothing below", "最多保留20000行，且其下不留内容");
      case MACROS, EMBEDDED_OBJECT -> new Text("remove them and save as .xlsx", "请删除后另存为.xlsx");
      case EXTERNAL_LINK -> new Text("replace the links by values", "请将链接替换为数值");
      case DOCUMENT_TYPE, CORRUPT ->
          new Text(
              "open and save it in a spreadsheet program, or restore it from the release",
              "请用表格软件打开并重新保存，或从发布版本中恢复");
    };
  }
}
