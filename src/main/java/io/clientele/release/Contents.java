package io.clientele.release;

import io.clientele.ruleset.RuleSources;
import io.clientele.table.NamedBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that a release is made of. */
record Contents(List<NamedBytes> workbooks, RuleSources rules) {

  Contents {
    workbooks = List.copyOf(workbooks);
  }

  /** These files, but for those that others of the same name replace. */
  Contents overlaidBy(List<NamedBytes> others) {
    Set<String> replaced = others.stream().map(NamedBytes::name).collect(Collectors.toSet());
    List<NamedBytes> all = new ArrayList<>();
    workbooks.stream().filter(each -> !replaced.contains(each.name())).forEach(all::add);
    all.addAll(others);
    return new Contents(all, rules);
  }
}
