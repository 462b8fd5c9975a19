package io.clientele.release;

import io.clientele.table.Finding;
import io.clientele.table.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which findings stand in the way of a candidate. A warning doesn't where it is waived now, or
 * where the release before has the very same one, in the same cell, since that was waived then.
 */
final class Waivers {

  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Set<Finding> before;
  private final List<String> given;

  /**
   * @param inherited what the release before had waived
   * @param before the findings of the release before
   */
  Waivers(List<Waiver> inherited, Set<Finding> before, List<Waiver> given) {
    this.before = before;
    inherited.forEach(each -> reasons.put(each.code(), each.reason()));
    given.forEach(each -> reasons.put(each.code(), each.reason()));
    this.given = given.stream().map(Waiver::code).toList();
  }

  List<Finding> standing(List<Finding> findings) {
    return findings.stream().filter(each -> !mayStay(each)).toList();
  }

  private boolean mayStay(Finding finding) {
    return finding.severity() == Severity.WARNING
        && (given.contains(finding.code().id()) || before.contains(finding));
  }

  /** Waivers of all warnings, for one reason. */
  static List<Waiver> all(List<Finding> findings, String reason) {
    return new Waivers(List.of(), Set.of(), List.of()).used(findings, reason);
  }

  /** What the release keeps: a waiver for each kind of warning that it has. */
  List<Waiver> used(List<Finding> findings) {
    return used(findings, "as before");
  }

  private List<Waiver> used(List<Finding> findings, String otherwise) {
    List<Waiver> used = new ArrayList<>();
    findings.stream()
        .map(each -> each.code().id())
        .distinct()
        .forEach(code -> used.add(new Waiver(code, reasons.getOrDefault(code, otherwise))));
    return used;
  }
}
