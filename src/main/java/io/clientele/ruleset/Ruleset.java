package io.clientele.ruleset;

import io.clientele.customer.Customer;
import io.clientele.decision.Decided;
import io.clientele.table.Forms;
import io.clientele.table.Tables;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Compiled rules with the tables of one release: decides customers, on any number of threads.
 * Immutable but for the sessions it keeps, each used by one thread at a time.
 */
public final class Ruleset implements AutoCloseable {

  private final RuleBase rules;
  private final Tables tables;
  private final Parameters parameters;
  private final RuleCatalogue catalogue;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  public Ruleset(RuleBase rules, Forms forms, Tables tables) {
    this.rules = rules;
    this.tables = tables;
    this.parameters = new Parameters(tables);
    this.catalogue = new RuleCatalogue(forms, tables, rules.formulas());
  }

  /**
   * Decides one customer.
   *
   * @throws TableFault where the tables have a gap, or two rows of a unique table apply
   */
  public Decided decide(Customer customer) {
    Session session = take();
    Decided decided;
    try {
      decided = session.decide(customer);
    } catch (RuntimeException | Error failure) {
      session.close();
      throw Failures.cause(failure);
    }
    giveBack(session);
    return decided;
  }

  private Session take() {
    Session session = idle.pollFirst();
    return session == null ? new Session(rules, tables, parameters, catalogue) : session;
  }

  private void giveBack(Session session) {
    idle.addFirst(session);
    if (closed) {
      close();
    }
  }

  public Tables tables() {
    return tables;
  }

  /**
   * Whether two rulesets differ in tables alone, and decide by the rules that ship: of these it is
   * known that every row that fires is written down with all the values that its table was asked
   * about, and that a table of which one row must apply is never asked in vain.
   */
  public boolean sharesShippedRules(Ruleset other) {
    return rules == other.rules && rules.isShipped();
  }

  /** Ends the idle sessions; one that decides now ends when it is done. */
  @Override
  public void close() {
    closed = true;
    for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
      session.close();
    }
  }
}
