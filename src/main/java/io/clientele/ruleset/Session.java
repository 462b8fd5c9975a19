package io.clientele.ruleset;

import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.table.Row;
import io.clientele.table.Table;
import io.clientele.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One Drools session, held open with the rows of a release. Used by one thread at a time; after any
 * failure it must be thrown away, since its memory may still hold the customer's facts.
 */
final class Session implements AutoCloseable {

  /** More rules than any customer can fire: a loop in the rules ends here. */
  private static final int MOST_FIRINGS = 10_000;

  private final KieSession kie;
  private final RuleCatalogue catalogue;
  private final List<FactHandle> facts = new ArrayList<>(64);

  Session(RuleBase rules, Tables tables, Parameters parameters, RuleCatalogue catalogue) {
    this(rules, tables, parameters, catalogue, fact -> {});
  }

  /**
   * @param onFact is told of every fact that one stage hands to the next, the customer among them
   */
  Session(
      RuleBase rules,
      Tables tables,
      Parameters parameters,
      RuleCatalogue catalogue,
      Consumer<Object> onFact) {
    this.catalogue = catalogue;
    kie = rules.kieBase().newKieSession();
    kie.setGlobal("parameters", parameters);
    for (Table table : tables.all()) {
      if (table.form().fires()) {
        for (Row row : table.rows()) {
          kie.insert(row);
        }
      }
    }
    kie.addEventListener(
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            facts.add(event.getFactHandle());
            onFact.accept(event.getObject());
          }
        });
  }

  Decided decide(Customer customer) {
    Draft draft = new Draft(customer, catalogue);
    kie.setGlobal("draft", draft);
    kie.insert(customer);
    if (kie.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
      throw new IllegalStateException("the rules fired " + MOST_FIRINGS + " times: they loop");
    }
    for (int i = facts.size() - 1; i >= 0; i--) {
      kie.delete(facts.get(i));
    }
    facts.clear();
    return draft.done();
  }

  @Override
  public void close() {
    kie.dispose();
  }
}
