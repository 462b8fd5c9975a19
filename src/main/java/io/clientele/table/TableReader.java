package io.clientele.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads spreadsheets strictly: all faults at once, and tables only when there are none. */
public final class TableReader {
  private final Forms forms;

  public TableReader(Forms forms) {
    this.forms = forms;
  }

  /** Reads the spreadsheets of a folder as a complete set. */
  public Reading read(Path folder) {
    Findings findings = new Findings();
    List<NamedBytes> workbooks = SpreadsheetFiles.ofFolder(folder, findings);
    return findings.hasErrors() && workbooks.isEmpty()
        ? new Reading(findings.sorted(), null)
        : read(workbooks, true, findings);
  }

  /** Reads spreadsheets as a complete set. */
  public Reading read(List<NamedBytes> workbooks) {
    return read(workbooks, true, new Findings());
  }

  /** Checks some spreadsheets on their own: tables that aren't among them are no fault. */
  public Reading check(List<NamedBytes> workbooks) {
    return read(workbooks, false, new Findings());
  }

  /** Checks some spreadsheet files on their own. */
  public Reading checkFiles(List<Path> files) {
    Findings findings = new Findings();
    return read(SpreadsheetFiles.of(files, findings), false, findings);
  }

  private Reading read(List<NamedBytes> workbooks, boolean whole, Findings findings) {
    WorkbookReader reader = new WorkbookReader(forms, findings);
    Map<String, Table> read = new HashMap<>();
    for (NamedBytes workbook : workbooks) {
      reader.read(workbook).forEach(table -> read.put(table.form().name(), table));
    }
    if (whole) {
      reader.reportMissingWorkbooks();
    }
    analyse(read, findings);
    List<Table> ordered = new ArrayList<>();
    boolean complete = !findings.hasErrors();
    for (TableForm form : forms.tables()) {
      Table table = read.get(form.name());
      if (table != null) {
        ordered.add(table);
      } else {
        complete &= form.optional();
      }
    }
    return new Reading(findings.sorted(), complete ? new Tables(ordered) : null);
  }

  /** Tables with an error of their own are left out: what they would say isn't what is meant. */
  private void analyse(Map<String, Table> read, Findings findings) {
    Map<String, Table> sound = new TreeMap<>(read);
    sound
        .values()
        .removeIf(table -> findings.hasErrorsIn(table.form().file(), table.form().sheet()));
    for (Table table : sound.values()) {
      Spot spot = new Spot(new Place(table.form().file(), table.form().sheet(), ""), findings);
      TableCheck.ALL.forEach(check -> check.check(table, forms, spot));
    }
    TablesCheck.ALL.forEach(check -> check.check(sound, findings));
  }
}
