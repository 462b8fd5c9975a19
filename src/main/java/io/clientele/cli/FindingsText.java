package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.table.Finding;
import io.clientele.table.Finding.Severity;
import io.clientele.table.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Findings for a person to read, by file, with a summary at the end. */
public final class FindingsText {

  private final Language language;
  private final Ansi ansi;

  /**
   * @param ansi whether there are colours
   */
  public FindingsText(Language language, Ansi ansi) {
    this.language = language;
    this.ansi = ansi;
  }

  /** The findings in lines, each ended; a last line counts them. */
  public String of(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    byFile(findings)
        .forEach(
            (file, own) -> {
              out.append(ansi.string("@|bold " + escaped(file) + "|@")).append('\n');
              own.forEach(finding -> write(finding, out));
            });
    return out.append(summary(findings)).append('\n').toString();
  }

  private static Map<String, List<Finding>> byFile(List<Finding> findings) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(finding);
    }
    return byFile;
  }

  private void write(Finding finding, StringBuilder out) {
    String place = place(finding.place());
    out.append("  ").append(place.isEmpty() ? "" : place + "  ");
    out.append(severity(finding.severity())).append("  ");
    out.append(language.of(finding.message().en(), finding.message().zh()));
    out.append(ansi.string("  @|faint [" + finding.code().id() + "]|@")).append('\n');
    out.append("      → ").append(language.of(finding.hint().en(), finding.hint().zh()));
    out.append('\n');
  }

  private static String place(Place place) {
    return place.sheet() + (place.cell().isEmpty() ? "" : " / " + place.cell());
  }

  private String severity(Severity severity) {
    return severity == Severity.ERROR
        ? ansi.string("@|red " + language.of("error", "错误") + "|@")
        : ansi.string("@|yellow " + language.of("warning", "警告") + "|@");
  }

  private String summary(List<Finding> findings) {
    long errors = findings.stream().filter(each -> each.severity() == Severity.ERROR).count();
    long warnings = findings.size() - errors;
    if (findings.isEmpty()) {
      return ansi.string("@|green " + language.of("no findings", "未发现问题") + "|@");
    }
    return language.of(
        count(errors, "error") + ", " + count(warnings, "warning"),
        errors + "个错误，" + warnings + "个警告");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** A file's name can't be markup. */
  private static String escaped(String text) {
    return text.replace("|@", "| @").replace("@|", "@ |");
  }
}
