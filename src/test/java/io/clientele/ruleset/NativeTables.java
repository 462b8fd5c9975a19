package io.clientele.ruleset;

import io.clientele.Shipped;
import io.clientele.table.Forms;
import io.clientele.table.TableForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The workbooks as any KIE tool reads them: compiled by Drools itself, a rule for each row. */
final class NativeTables {

  /** A row that fired: its table, the row of its sheet, and what it set, as text. */
  record Fired(String table, int sheetRow, Map<String, String> outcomes) {}

  private final KieContainer container;

  NativeTables() throws IOException {
    KieServices kie = KieServices.get();
    KieFileSystem files = kie.newKieFileSystem();
    for (TableForm form : Forms.shipped().tables()) {
      files.write("src/main/resources/io/clientele/tables/" + form.name() + ".drl", drl(form));
    }
    KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("native tables don't compile: " + errors);
    }
    container = kie.newKieContainer(kie.getRepository().getDefaultReleaseId());
  }

  private static String drl(TableForm form) throws IOException {
    try (InputStream workbook = Files.newInputStream(Shipped.FOLDER.resolve(form.file()))) {
      return new SpreadsheetCompiler().compile(workbook, form.sheet());
    }
  }

  /** The rows that fire on these facts. */
  List<Fired> fire(Collection<Object> facts) {
    KieSession session = container.getKieBase().newKieSession();
    try {
      Map<String, Object> outcome = new HashMap<>();
      session.setGlobal("outcome", outcome);
      List<Fired> fired = new ArrayList<>();
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(fired(event.getMatch().getRule().getName(), outcome));
              outcome.clear();
            }
          });
      facts.forEach(session::insert);
      session.fireAllRules(10_000);
      return fired;
    } finally {
      session.dispose();
    }
  }

  /** Drools names a rule after its table, the sheet unless it is the first, and the row. */
  private static Fired fired(String rule, Map<String, Object> outcome) {
    int bar = rule.lastIndexOf('_');
    Map<String, String> outcomes = new HashMap<>();
    outcome.forEach((name, value) -> outcomes.put(name, value.toString()));
    String table = rule.substring(0, bar).split(" ")[0];
    return new Fired(table, Integer.parseInt(rule.substring(bar + 1)), outcomes);
  }
}
