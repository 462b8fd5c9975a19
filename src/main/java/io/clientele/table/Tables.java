package io.clientele.table;

import java.util.List;
import java.util.Optional;

/**
 * All tables that a ruleset decides by, each present and checked, and those optional ones given.
 */
public record Tables(List<Table> all) {

  public Tables {
    all = List.copyOf(all);
  }

  /** The table of a name. */
  public Table table(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no table is called `" + name + "`"));
  }

  /** The tables that rules read. */
  public List<Table> ofRules() {
    return all.stream().filter(table -> !table.form().optional()).toList();
  }

  /** The table of a name; empty where the release lacks it. */
  public Optional<Table> find(String name) {
    return all.stream().filter(table -> table.form().name().equals(name)).findFirst();
  }
}
