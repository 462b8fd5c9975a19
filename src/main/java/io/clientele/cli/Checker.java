package io.clientele.cli;

import io.clientele.ruleset.RuleBase;
import io.clientele.ruleset.Ruleset;
import io.clientele.scenario.ScenarioReader;
import io.clientele.scenario.ScenarioRun;
import io.clientele.scenario.Scenarios;
import io.clientele.table.Findings;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.SpreadsheetFiles;
import io.clientele.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks folders and workbooks; builds a ruleset only where scenarios need one. */
final class Checker {

  private final Forms forms = Forms.shipped();
  private final TableReader reader = new TableReader(forms);
  private final Findings findings = new Findings();
  private final Path base;
  private @Nullable RuleBase rules;
  private int scenarios;
  private int run;
  private int passed;

  /**
   * @param base the tables that lone workbooks are laid over to run scenarios
   */
  Checker(Path base) {
    this.base = base;
  }

  Checked check(List<Path> places) {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        folder(place);
      } else {
        files.add(place);
      }
    }
    if (!files.isEmpty()) {
      files(files);
    }
    return new Checked(
        findings.sorted(), scenarios, new ScenarioRun.Results(run, passed, List.of()));
  }

  private void folder(Path folder) {
    Findings own = new Findings();
    List<NamedBytes> workbooks = SpreadsheetFiles.ofFolder(folder, own);
    if (!(own.hasErrors() && workbooks.isEmpty())) {
      Reading reading = reader.read(workbooks);
      own.addAll(reading.findings());
      scenarios(workbooks, reading, own);
    }
    findings.addAll(own.sorted());
  }

  private void files(List<Path> files) {
    Findings own = new Findings();
    List<NamedBytes> given = SpreadsheetFiles.of(files, own);
    own.addAll(reader.check(given).findings());
    List<NamedBytes> whole = own.hasErrors() ? given : laidOverBase(given);
    scenarios(whole, reader.check(whole), own);
    findings.addAll(own.sorted());
  }

  private List<NamedBytes> laidOverBase(List<NamedBytes> given) {
    Map<String, NamedBytes> whole = new LinkedHashMap<>();
    if (Files.isDirectory(base)) {
      SpreadsheetFiles.ofFolder(base, new Findings())
          .forEach(workbook -> whole.put(workbook.name(), workbook));
    }
    given.forEach(workbook -> whole.put(workbook.name(), workbook));
    return List.copyOf(whole.values());
  }

  private void scenarios(List<NamedBytes> workbooks, Reading reading, Findings own) {
    Scenarios read = ScenarioReader.read(workbooks);
    own.addAll(read.findings());
    scenarios += read.all().size();
    if (own.hasErrors() || read.all().isEmpty() || reading.tables().isEmpty()) {
      return;
    }
    try (Ruleset ruleset = new Ruleset(rules(), forms, reading.tables().orElseThrow())) {
      ScenarioRun.Results results = ScenarioRun.run(ruleset, read);
      own.addAll(results.findings());
      run += results.run();
      passed += results.passed();
    }
  }

  private RuleBase rules() {
    RuleBase known = rules == null ? RuleBase.shipped() : rules;
    rules = known;
    return known;
  }
}
