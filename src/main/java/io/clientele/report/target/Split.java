package io.clientele.report.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A sales target split level by level: each group gets its part of the whole by what its customers
 * weigh, and hands all of it on.
 *
 * @param groups outer ones before those within, by name
 * @param byCustomer in yuan with cents
 */
record Split(List<GroupTarget> groups, Map<String, BigDecimal> byCustomer) {

  private static final int CENTS = 2;

  /**
   * Splits a total; the order of the customers makes no difference.
   *
   * @param total in yuan with cents, at least zero
   * @param customers each with as many groups as there are levels; together they weigh something
   */
  static Split of(BigDecimal total, List<Portion> customers) {
    Split split = new Split(new ArrayList<>(), new HashMap<>());
    List<Portion> sorted = new ArrayList<>(customers);
    sorted.sort(Comparator.comparing(Portion::customer));
    split.handOut(total.setScale(CENTS).unscaledValue(), sorted, List.of());
    return split;
  }

  private void handOut(BigInteger cents, List<Portion> customers, List<String> path) {
    int level = path.size();
    if (level == customers.get(0).groups().size()) {
      List<BigInteger> parts =
          LargestRemainder.split(cents, customers.stream().map(Split::weight).toList());
      for (int i = 0; i < parts.size(); i++) {
        byCustomer.put(customers.get(i).customer(), new BigDecimal(parts.get(i), CENTS));
      }
      return;
    }
    Map<String, List<Portion>> members =
        customers.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.groups().get(level), TreeMap::new, Collectors.toList()));
    List<List<Portion>> inOrder = List.copyOf(members.values());
    List<BigInteger> parts =
        LargestRemainder.split(cents, inOrder.stream().map(Split::weights).toList());
    int next = 0;
    for (String name : members.keySet()) {
      List<String> within = new ArrayList<>(path);
      within.add(name);
      group(parts.get(next), inOrder.get(next), within);
      next++;
    }
  }

  private void group(BigInteger cents, List<Portion> members, List<String> path) {
    BigDecimal lastYear =
        members.stream().map(Portion::lastYear).reduce(BigDecimal.ZERO, BigDecimal::add);
    groups.add(new GroupTarget(path, members.size(), lastYear, new BigDecimal(cents, CENTS)));
    handOut(cents, members, path);
  }

  private static BigInteger weight(Portion portion) {
    return portion.weight().setScale(CENTS).unscaledValue();
  }

  private static BigInteger weights(List<Portion> portions) {
    return portions.stream().map(Split::weight).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
