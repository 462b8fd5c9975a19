package io.clientele.report.xlsx;

import io.clientele.report.Figures;
import io.clientele.run.RunFolder;
import io.clientele.run.RunResults;

/** What the sheets are made from. */
record Source(RunFolder folder, RunResults results, Words words) {

  Figures figures() {
    return new Figures(results);
  }

  Values values() {
    return new Values(words);
  }
}
