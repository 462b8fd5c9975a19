package io.clientele.table;

import java.util.List;

/** All tables of the project, each present and checked: what a ruleset decides by. */
public record Tables(List<Table> all) {

  public Tables {
    all = List.copyOf(all);
  }

  /** The table of a name. */
  public Table table(String name) {
    return all.stream()
        .filter(table -> table.form().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table is called `" + name + "`"));
  }
}
