package io.clientele.book;

import io.clientele.book.Cleaned.Aside;
import io.clientele.book.Mapping.Customers;
import io.clientele.book.Source.Row;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerJson;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Fact;
import io.clientele.customer.FactColumns;
import io.clientele.customer.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cleans customers. A fact that can't be read is left out and said so, since a customer without a
 * count of employees is better than none; the number alone must be right.
 */
final class CustomerCleaner implements Cleaner {

  private final Customers customers;
  private final Industries industries;
  private final OwnerNames owners;
  private final CustomerReader reader;
  private final String asOf;
  private final List<Fact> facts;
  private final List<Integer> at = new ArrayList<>();
  private final FactColumns columns;
  private final int key;

  CustomerCleaner(
      Customers customers,
      Industries industries,
      OwnerNames owners,
      LocalDate asOf,
      CustomerReader reader,
      Headings headings) {
    this.customers = customers;
    this.industries = industries;
    this.owners = owners;
    this.reader = reader;
    this.asOf = asOf.toString();
    facts = customers.facts().keySet().stream().sorted().toList();
    new TreeMap<>(customers.facts())
        .forEach((fact, column) -> at.add(headings.of("columns." + fact.place(), column)));
    key = headings.of("key", customers.key());
    columns =
        ((FactColumns.Headings.Good)
                FactColumns.of(
                    Stream.concat(facts.stream(), Stream.of(Fact.AS_OF)).map(Fact::place).toList()))
            .columns();
  }

  @Override
  public Cleaned clean(Row row) {
    List<Aside> leftOut = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      cells.add(cell(facts.get(i), row.cells().get(at.get(i)).strip(), leftOut));
    }
    cells.add(asOf);
    Reading reading = reader.read(columns.json(cells));
    if (reading instanceof Reading.Refused refused) {
      reading = reader.read(columns.json(without(refused, row, cells, leftOut)));
    }
    if (reading instanceof Reading.Accepted accepted) {
      return kept(row, accepted.customer(), leftOut);
    }
    return cells.get(facts.indexOf(Fact.CUSTOMER_ID)).isEmpty()
        ? new Cleaned.Refused(Reason.NO_CUSTOMER, "")
        : new Cleaned.Refused(Reason.BAD_FACTS, why(reading));
  }

  private Cleaned kept(Row row, Customer customer, List<Aside> leftOut) {
    String id = customer.customerId();
    String name = customer.profile().name();
    String into = customers.merged().getOrDefault(id, "");
    List<String> cells =
        List.of(
            String.valueOf(row.line()),
            id,
            Plain.text(row.cells().get(key)),
            name == null ? "" : CompanyName.key(name),
            name == null ? "" : name,
            into,
            new String(CustomerJson.of(customer), StandardCharsets.UTF_8));
    return into.isEmpty()
        ? new Cleaned.Kept(cells, false, leftOut)
        : new Cleaned.Refused(Reason.MERGED_CUSTOMER, into, cells);
  }

  /** A cell as facts are written; empty where it is blank or can't be read. */
  private String cell(Fact fact, String cell, List<Aside> leftOut) {
    if (cell.isEmpty()) {
      return "";
    }
    Optional<String> read =
        switch (fact.type()) {
          case NUMBER -> Plain.number(cell).map(number -> held(fact, number));
          case DATE -> Plain.day(cell).map(LocalDate::toString);
          case FLAG -> Plain.flag(cell).map(String::valueOf);
          case CODE -> Optional.of(code(fact, cell));
          case TEXT -> Optional.of(text(fact, cell));
        };
    if (read.isEmpty()) {
      leftOut.add(new Aside(Reason.BAD_CELL, fact.place() + ": " + cell));
    }
    return read.orElse("");
  }

  /** With no more decimals than the fact takes. */
  private static String held(Fact fact, BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() > fact.decimals() && fact.decimals() > 0
        ? bare.setScale(fact.decimals(), RoundingMode.HALF_UP).toPlainString()
        : bare.toPlainString();
  }

  private String text(Fact fact, String cell) {
    return switch (fact) {
      case CUSTOMER_ID -> Plain.text(cell);
      case OWNER -> owners.of(cell);
      default -> cell;
    };
  }

  private String code(Fact fact, String cell) {
    return fact == Fact.INDUSTRY
        ? industries.code(cell)
        : Plain.text(cell).toUpperCase(Locale.ROOT);
  }

  private List<String> without(
      Reading.Refused refused, Row row, List<String> cells, List<Aside> leftOut) {
    Map<String, Integer> byPointer =
        facts.stream().collect(Collectors.toMap(Fact::pointer, facts::indexOf));
    List<String> rest = new ArrayList<>(cells);
    refused
        .faults()
        .forEach(
            fault -> {
              Integer index = byPointer.get(fault.pointer());
              if (index != null
                  && facts.get(index) != Fact.CUSTOMER_ID
                  && !rest.set(index, "").isEmpty()) {
                Fact fact = facts.get(index);
                if (fact == Fact.INDUSTRY) {
                  industries.unknown(row.cells().get(at.get(index)));
                }
                leftOut.add(
                    new Aside(
                        fact == Fact.INDUSTRY ? Reason.UNKNOWN_INDUSTRY : Reason.BAD_CELL,
                        fact.place() + ": " + row.cells().get(at.get(index))));
              }
            });
    return rest;
  }

  private static String why(Reading reading) {
    return reading instanceof Reading.Refused refused
        ? refused.faults().get(0).message()
        : "it is no text";
  }
}
