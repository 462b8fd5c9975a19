package io.clientele.http;

import io.clientele.scoring.Problem;
import io.clientele.table.Finding;
import java.util.List;

/** Workbooks that can't be used for their findings; answered by {@link Problems}. */
final class FindingsInTheWay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final List<Finding> findings;

  FindingsInTheWay(List<Finding> findings) {
    super("findings stand in the way", null, false, false);
    this.findings = List.copyOf(findings);
  }

  List<Finding> findings() {
    return findings;
  }

  Problem problem() {
    return new Problem(
        "findings",
        422,
        "findings stand in the way",
        "workbooks: %d findings; mend what findings lists".formatted(findings.size()));
  }
}
