package io.clientele.table;

import io.clientele.table.xlsx.Ref;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A code that a row waits for is given by some row of the table that finds it. */
final class FlowCheck implements TablesCheck {

  @Override
  public void check(Map<String, Table> tables, Findings findings) {
    for (Table table : tables.values()) {
      TableForm form = table.form();
      Spot spot = new Spot(new Place(form.file(), form.sheet(), ""), findings);
      form.domains()
          .forEach(
              (input, domain) -> {
                String from = domain.from();
                if (from != null) {
                  String giver = from.substring(0, from.indexOf('.'));
                  String outcome = from.substring(from.indexOf('.') + 1);
                  Table given = tables.get(giver);
                  if (given != null) {
                    waiting(table, input, given, outcome, spot);
                  }
                }
              });
    }
  }

  private static void waiting(Table table, String input, Table giver, String outcome, Spot spot) {
    Set<String> given =
        giver.rows().stream().map(row -> row.text(outcome)).collect(Collectors.toSet());
    for (Row row : table.rows()) {
      for (Row.Test test : row.tests()) {
        if (test.column().name().equals(input)
            && test.condition() instanceof Condition.Equal equal
            && !given.contains(equal.code())) {
          report(equal.code(), giver.form(), spot.at(Ref.parse(test.cell())));
        }
      }
    }
  }

  private static void report(String code, TableForm giver, Spot spot) {
    String place = giver.file() + " / " + giver.sheet();
    spot.report(
        FindingCode.CODE_NEVER_GIVEN,
        new Text(
            "no row of " + giver.name() + " gives `" + code + "`: the row waits in vain",
            giver.title().zh() + "没有任何一行给出`" + code + "`：该行永不生效"),
        new Text(
            "let a row of " + place + " give it, or leave it if it is meant",
            "请在" + place + "中增加给出它的行；若有意如此，可保留"));
  }
}
