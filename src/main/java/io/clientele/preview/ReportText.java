package io.clientele.preview;

import io.clientele.decision.Columns;
import io.clientele.decision.Language;
import io.clientele.decision.Style;
import io.clientele.preview.ImpactReport.CauseCount;
import io.clientele.preview.ImpactReport.Cell;
import io.clientele.preview.ImpactReport.Code;
import io.clientele.preview.ImpactReport.Matrix;
import io.clientele.preview.ImpactReport.RefusedLine;
import io.clientele.preview.ImpactReport.RoleActions;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes impact reports for a person to read. */
public final class ReportText {
  private static final int MOST_MOVERS = 20;
  private static final int MOST_REFUSALS = 10;

  private final StringBuilder out = new StringBuilder();
  private final Language language;

  private ReportText(Language language) {
    this.language = language;
  }

  /** The report in lines, each ended. */
  public static String of(ImpactReport report, Language language) {
    ReportText text = new ReportText(language);
    text.totals(report);
    report.matrices().stream().filter(matrix -> matrix.moved() > 0).forEach(text::matrix);
    text.actions(report.actions());
    text.causes(report.causes());
    text.movers(report);
    text.refusals(report);
    return text.out.toString();
  }

  private void line(String english, String chinese) {
    out.append(language.of(english, chinese)).append('\n');
  }

  private String in(Text text) {
    return language.of(text.en(), text.zh());
  }

  private static String grouped(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  private static String grouped(BigDecimal number) {
    return Style.MONEY.show(number);
  }

  private void totals(ImpactReport report) {
    String all = grouped(report.customers());
    String moved = grouped(report.changed());
    String yuan = grouped(report.amountMoved());
    line(
        "%s customers decided both ways, %s move; they bought for %s yuan in 12 months"
            .formatted(all, moved, yuan),
        "两版均已评估%s位客户，其中%s位发生变化，近12个月采购额合计%s元".formatted(all, moved, yuan));
    if (report.refused() > 0) {
      String refused = grouped(report.refused());
      line("lines refused: " + refused, "被拒绝的行数：" + refused);
    }
  }

  private void matrix(Matrix matrix) {
    String moved = grouped(matrix.moved());
    line("", "");
    line(matrix.title().en() + ": " + moved + " move", matrix.title().zh() + "：" + moved + "位变化");
    List<Code> codes =
        matrix.codes().stream()
            .filter(
                code ->
                    matrix.cells().stream()
                        .anyMatch(cell -> is(cell.from(), code) || is(cell.to(), code)))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(language.of("from \\ to", "原 \\ 新")));
    codes.forEach(code -> heading.add(in(code.label())));
    rows.add(heading);
    for (Code from : codes) {
      List<String> row = new ArrayList<>(List.of(in(from.label())));
      codes.forEach(to -> row.add(count(matrix, from, to)));
      rows.add(row);
    }
    table(rows);
  }

  private static boolean is(@Nullable String code, Code listed) {
    return Objects.equals(code, listed.code());
  }

  private static String count(Matrix matrix, Code from, Code to) {
    return matrix.cells().stream()
        .filter(cell -> is(cell.from(), from) && is(cell.to(), to))
        .map(Cell::customers)
        .map(ReportText::grouped)
        .findFirst()
        .orElse("·");
  }

  /** The first column to the left, the others to the right. */
  private void table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      out.append("  ").append(row.get(0)).append(gap(widths[0], row.get(0)));
      for (int i = 1; i < columns; i++) {
        out.append("  ").append(gap(widths[i], row.get(i))).append(row.get(i));
      }
      out.append('\n');
    }
  }

  private static String gap(int width, String text) {
    return " ".repeat(width - Columns.of(text));
  }

  private void actions(List<RoleActions> roles) {
    if (roles.isEmpty()) {
      return;
    }
    line("", "");
    line("Actions by role", "各角色行动变化");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(language.of("role", "角色"), language.of("gained", "新增"), language.of("lost", "减少")));
    for (RoleActions role : roles) {
      rows.add(List.of(in(role.label()), grouped(role.gained()), grouped(role.lost())));
    }
    table(rows);
  }

  private void causes(List<CauseCount> causes) {
    if (causes.isEmpty()) {
      return;
    }
    line("", "");
    line("What moved them", "变化原因");
    for (CauseCount each : causes) {
      out.append("  ").append(in(each.cause().text()));
      out.append(language.of(": ", "：")).append(grouped(each.customers())).append('\n');
    }
  }

  private void movers(ImpactReport report) {
    if (report.movers().isEmpty()) {
      return;
    }
    line("", "");
    line("Those with most money", "采购额最高的变化客户");
    MoverWords words = new MoverWords(report.matrices(), Forms.shipped(), language);
    for (Mover mover : report.movers().stream().limit(MOST_MOVERS).toList()) {
      out.append("  ").append(words.of(mover)).append('\n');
    }
    long more = report.changed() - MOST_MOVERS;
    if (more > 0) {
      line("  and %s more".formatted(grouped(more)), "  另有%s位".formatted(grouped(more)));
    }
  }

  private void refusals(ImpactReport report) {
    if (report.refusals().isEmpty()) {
      return;
    }
    line("", "");
    line("Refused", "被拒绝的行");
    for (RefusedLine each : report.refusals().stream().limit(MOST_REFUSALS).toList()) {
      String id = each.customerId() == null ? "" : ", " + each.customerId();
      line(
          "  line " + each.line() + id + ": " + each.message(),
          "  第" + each.line() + "行" + id + "：" + each.message());
    }
    long more = report.refused() - Math.min(MOST_REFUSALS, report.refusals().size());
    if (more > 0) {
      line("  and %s more".formatted(grouped(more)), "  另有%s行".formatted(grouped(more)));
    }
  }
}
