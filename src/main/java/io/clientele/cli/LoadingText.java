package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.release.Loading;
import picocli.CommandLine.Help.Ansi;

/** Says why nothing can be decided by the tables and rules given. */
public final class LoadingText {

  private final FindingsText findings;

  public LoadingText(Language language, Ansi ansi) {
    findings = new FindingsText(language, ansi);
  }

  /** What is wrong, in lines, each ended. */
  public String of(Loading.Refused refused) {
    StringBuilder out = new StringBuilder();
    for (String fault : refused.ruleFaults()) {
      out.append(fault).append('\n');
    }
    if (!refused.findings().isEmpty()) {
      out.append(findings.of(refused.findings()));
    }
    return out.toString();
  }
}
