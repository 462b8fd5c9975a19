package io.clientele.report.html;

import io.clientele.decision.CodeNames;
import io.clientele.decision.Language;
import io.clientele.report.Figures;
import io.clientele.report.Findings;
import io.clientele.report.ResultNames;
import io.clientele.run.RunResults;

/** What the report is about, and how it speaks of it. */
record Subject(
    RunResults results, Figures figures, Findings findings, ResultNames names, Formats formats) {

  static Subject of(RunResults results, CodeNames names, Language language) {
    return new Subject(
        results,
        new Figures(results),
        new Findings(results),
        new ResultNames(names, language),
        new Formats(language));
  }
}
