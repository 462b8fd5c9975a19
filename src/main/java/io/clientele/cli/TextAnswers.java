package io.clientele.cli;

import io.clientele.customer.Fault;
import io.clientele.decision.DecisionText;
import io.clientele.decision.Explain;
import io.clientele.scoring.Answers;
import io.clientele.scoring.Outcome;
import io.clientele.scoring.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes each answer for a person, with a blank line after it. */
record TextAnswers(DecisionText text, Explain explain) implements Answers {

  @Override
  public void write(long line, Outcome outcome, OutputStream to) throws IOException {
    String answer =
        outcome instanceof Outcome.Decided decided
            ? text.of(decided.decision(), explain)
            : refused(line, (Outcome.Refused) outcome);
    to.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(long line, Outcome.Refused refused) {
    Problem problem = refused.problem();
    StringBuilder out = new StringBuilder("line " + line);
    refused.customerId().ifPresent(id -> out.append(", ").append(id));
    out.append(": ").append(problem.title()).append('\n');
    if (problem.errors().isEmpty()) {
      out.append("  ").append(problem.detail()).append('\n');
    }
    for (Fault fault : problem.errors()) {
      out.append("  ").append(fault.message()).append('\n');
    }
    return out.toString();
  }
}
