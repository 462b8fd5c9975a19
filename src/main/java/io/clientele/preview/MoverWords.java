package io.clientele.preview;

import io.clientele.decision.Language;
import io.clientele.decision.ResultField;
import io.clientele.decision.Style;
import io.clientele.preview.ImpactReport.Matrix;
import io.clientele.table.FormNames;
import io.clientele.table.Forms;
import io.clientele.table.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in one line whom an edit moves, from where to where, and which row made the difference. */
record MoverWords(List<Matrix> matrices, Forms forms, Language language) {

  String of(Mover mover) {
    String yuan = mover.amount12m() == null ? "–" : Style.MONEY.show(mover.amount12m());
    Mover.Difference first = mover.firstDifference();
    return mover.customerId()
        + "  "
        + yuan
        + language.of(" yuan  ", "元  ")
        + String.join(language.of(", ", "，"), parts(mover))
        + language.of("  (", "（")
        + step(first.from())
        + " → "
        + step(first.to())
        + language.of(")", "）");
  }

  private List<String> parts(Mover mover) {
    List<String> parts = new ArrayList<>();
    for (Mover.FieldChange change : mover.changes()) {
      Matrix matrix = matrix(change.field());
      parts.add(
          in(matrix.title())
              + " "
              + code(matrix, change.from())
              + " → "
              + code(matrix, change.to()));
    }
    mover.actionsGained().forEach(action -> parts.add("+ " + action(action)));
    mover.actionsLost().forEach(action -> parts.add("− " + action(action)));
    return parts;
  }

  private Matrix matrix(ResultField field) {
    return matrices.stream().filter(each -> each.field() == field).findFirst().orElseThrow();
  }

  private String code(Matrix matrix, @Nullable String code) {
    return matrix.codes().stream()
        .filter(each -> Objects.equals(each.code(), code))
        .findFirst()
        .map(each -> in(each.label()))
        .orElse("–");
  }

  private String action(String code) {
    return new FormNames(forms).name("action", code, language);
  }

  /** A row by its place in the spreadsheet, a formula by its name. */
  private String step(@Nullable String rule) {
    if (rule == null) {
      return "–";
    }
    int hash = rule.indexOf('#');
    return hash < 0
        ? rule
        : in(
            forms
                .table(rule.substring(0, hash))
                .row(Integer.parseInt(rule.substring(hash + 1)))
                .inWords());
  }

  private String in(Text text) {
    return language.of(text.en(), text.zh());
  }
}
