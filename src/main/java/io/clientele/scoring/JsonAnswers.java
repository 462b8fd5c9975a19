package io.clientele.scoring;

import io.clientele.decision.DecisionJson;
import io.clientele.decision.Explain;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a line of JSON for each line: the decision, or the line's problem. */
public record JsonAnswers(Explain explain) implements Answers {

  @Override
  public void write(long line, Outcome outcome, OutputStream to) throws IOException {
    if (outcome instanceof Outcome.Decided decided) {
      DecisionJson.write(decided.decision(), explain, to);
    } else if (outcome instanceof Outcome.Refused refused) {
      ProblemJson.writeLine(line, refused, to);
    }
    to.write('\n');
  }
}
