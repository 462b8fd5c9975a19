package io.clientele.ruleset;

import io.clientele.decision.NotAssessed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that a model needs, and which of them are unknown. */
public final class Needs {

  private final String model;
  private final List<NotAssessed> report;
  private final List<String> missing = new ArrayList<>(4);

  Needs(String model, List<NotAssessed> report) {
    this.model = model;
    this.report = report;
  }

  /** Names a fact that the model needs, with what is known of it. */
  public Needs fact(String name, @Nullable Object known) {
    if (known == null) {
      missing.add(name);
    }
    return this;
  }

  /**
   * Closes the list: reports what is missing, and refuses a decision where nothing is missing and
   * the tables still gave no whole result.
   *
   * @param some whether the model gave any result
   * @param whole whether it gave its whole result
   */
  public void found(boolean some, boolean whole) {
    if (!missing.isEmpty()) {
      report.add(new NotAssessed(model, missing, some));
    } else if (!whole) {
      throw new TableFault(
          "a table of model `" + model + "` has no row for this customer: close the gap");
    }
  }
}
