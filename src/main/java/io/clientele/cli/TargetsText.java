package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.decision.ReleaseRef;
import io.clientele.report.target.GroupTarget;
import io.clientele.report.target.SalesTargets;
import io.clientele.table.Text;
import java.util.Locale;

/** A sales target by regions and owners, for a person to read. */
final class TargetsText {

  private TargetsText() {}

  static String of(SalesTargets targets, ReleaseRef decided, Language language) {
    StringBuilder out = new StringBuilder();
    for (GroupTarget group : targets.groups()) {
      String name = group.path().get(group.path().size() - 1);
      line(
          out,
          language,
          String.format(Locale.ROOT, "%,20.2f", group.target()),
          "  ".repeat(group.path().size() - 1)
              + (name.isEmpty() ? language.of("(not given)", "（未填）") : name),
          group.customers());
    }
    line(
        out,
        language,
        String.format(Locale.ROOT, "%,20.2f", targets.total()),
        language.of("total", "合计"),
        targets.byCustomer().size());
    Text origin = targets.origin(decided);
    out.append(language.of(origin.en(), origin.zh())).append('\n');
    if (targets.undecided() > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              language.of(
                  "%,d customers without a decision have no target%n", "%,d位客户没有决策结果，未分配目标%n"),
              targets.undecided()));
    }
    return out.toString();
  }

  private static void line(
      StringBuilder out, Language language, String amount, String name, long customers) {
    out.append(
        String.format(
            Locale.ROOT,
            language.of("%s yuan  %s (%,d customers)%n", "%s元  %s（%,d位客户）%n"),
            amount,
            name,
            customers));
  }
}
