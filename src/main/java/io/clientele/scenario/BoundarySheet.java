package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.table.Forms;
import io.clientele.table.ScenarioSheets;
import io.clientele.table.Table;
import io.clientele.table.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes made scenarios as a workbook that looks like those that ship. */
final class BoundarySheet {

  private static final String FONT = "Arial";
  private static final String GREY = "7F7F7F";
  private static final String BLUE = "1F4E79";
  private static final String GREEN = "2E6B5E";
  private static final String ZEBRA = "EEF3F8";
  private static final int FIRST_COLUMN = 1;

  private record Column(
      String name,
      Text label,
      String colour,
      int width,
      Function<BoundaryCases.Case, @Nullable Object> cell) {}

  private final Table table;
  private final BoundaryCases cases;
  private final List<Column> columns = new ArrayList<>();

  BoundarySheet(Table table, BoundaryCases cases) {
    this.table = table;
    this.cases = cases;
    columns.add(
        new Column("scenario", new Text("Scenario", "场景"), GREY, 46, BoundaryCases.Case::name));
    columns.add(
        new Column(
            "note",
            new Text("Note", "备注"),
            GREY,
            30,
            each -> each.note().en() + "\n" + each.note().zh()));
    facts();
    results();
  }

  private void facts() {
    for (Fact fact : Fact.values()) {
      if (cases.all().stream().anyMatch(each -> each.probe().facts().get(fact) != null)) {
        columns.add(
            new Column(
                fact.key(),
                new Text(fact.english(), fact.chinese()),
                BLUE,
                14,
                each -> each.probe().facts().get(fact)));
      }
    }
  }

  /** What the table's own model says, and what the table looks at. */
  private void results() {
    String model = table.form().model();
    List<String> inputs = table.form().inputs();
    for (Result result : new ResultCatalogue(Forms.shipped()).all()) {
      String path = result.path();
      boolean own = path.equals(model) || path.startsWith(model + ".");
      boolean seen = path.startsWith(Input.DERIVED) && inputs.stream().anyMatch(path::endsWith);
      if (own || seen) {
        boolean list = result.kind() == Result.Kind.LIST;
        columns.add(
            new Column(
                "expect " + path,
                result.label(),
                GREEN,
                list ? 50 : 15,
                each -> expected(each.probe().found().at(path))));
      }
    }
    columns.add(
        new Column(
            "expect " + ResultCatalogue.ROWS,
            new Text("Rows that fire", "命中行"),
            GREEN,
            30,
            each -> rows(each.probe().rows(table.form().name()))));
  }

  private static Object expected(@Nullable Object found) {
    return found instanceof BigDecimal number ? number : Expected.show(found);
  }

  private static @Nullable Object rows(List<String> rows) {
    return rows.isEmpty() ? null : String.join(";", rows);
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Clientele", "1.0")) {
      workbook.setGlobalDefaultFont(FONT, 10);
      Worksheet sheet = workbook.newWorksheet(ScenarioSheets.SHEET);
      int names = title(sheet);
      headings(sheet, names);
      rows(sheet, names + 2);
      sheet.freezePane(FIRST_COLUMN + 1, names + 2);
      sheet.hideGridLines();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a workbook in memory could not be written", impossible);
    }
    return out.toByteArray();
  }

  /** Title, purpose and what could not be reached; gives the row of the names. */
  private int title(Worksheet sheet) {
    Text title = table.form().title();
    sheet.value(0, FIRST_COLUMN, title.en() + ": boundary scenarios · " + title.zh() + "：边界场景");
    sheet.style(0, FIRST_COLUMN).bold().fontSize(16).fontColor(BLUE).set();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Below, at and above each bound of "
            + table.form().name()
            + ". Expected is what the tables decide now.");
    lines.add("表" + table.form().name() + "每个边界的下方、边界值和上方；预期结果为当前决策表的结果。");
    cases
        .unreached()
        .forEach(
            text ->
                lines.add(text.en().equals(text.zh()) ? text.en() : text.en() + " · " + text.zh()));
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(1 + i, FIRST_COLUMN, lines.get(i));
      sheet.style(1 + i, FIRST_COLUMN).fontColor("404040").set();
    }
    return 1 + lines.size();
  }

  private void headings(Worksheet sheet, int row) {
    sheet.width(0, 2);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int at = FIRST_COLUMN + i;
      sheet.value(row, at, column.name);
      sheet.style(row, at).fontSize(9).fontColor(GREY).horizontalAlignment("center").set();
      sheet.value(row + 1, at, column.label.en() + "\n" + column.label.zh());
      sheet
          .style(row + 1, at)
          .bold()
          .fontColor("FFFFFF")
          .fillColor(column.colour)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .wrapText(true)
          .set();
      sheet.width(at, column.width);
    }
    sheet.rowHeight(row + 1, 50);
  }

  private void rows(Worksheet sheet, int first) {
    int row = first;
    for (BoundaryCases.Case each : cases.all()) {
      for (int i = 0; i < columns.size(); i++) {
        cell(sheet, row, FIRST_COLUMN + i, columns.get(i).cell.apply(each));
      }
      row++;
    }
  }

  private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    var style = sheet.style(row, column).verticalAlignment("center");
    if (row % 2 == 0) {
      style.fillColor(ZEBRA);
    }
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      style.format("yyyy-mm-dd");
    } else if (value instanceof Boolean flag) {
      sheet.value(row, column, flag);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
      style.wrapText(value.toString().contains("\n"));
    }
    style.set();
  }
}
