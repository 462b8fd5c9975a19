package io.clientele.book;

import io.clientele.customer.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of which file says what, as an analyst wrote it down. Columns are named by their
 * headings.
 *
 * @param customers null where whoever ordered is a customer
 * @param interactions null where none are given
 */
public record Mapping(
    @Nullable Customers customers,
    Orders orders,
    @Nullable Interactions interactions,
    Owners owners) {

  /**
   * What owners are called that the files name by a number.
   *
   * @param names by the number
   * @param file with more of them; null for none
   */
  public record Owners(Map<String, String> names, @Nullable ListFile file) {
    public Owners {
      names = Map.copyOf(names);
    }
  }

  /**
   * The file of customers, a row each.
   *
   * @param facts column of each fact that is given; {@link Fact#CUSTOMER_ID} among them
   * @param key the column by which orders and interactions name a customer
   * @param merged customers that are one with another: number to number
   * @param industries what the file calls industries, by code of GB/T 4754-2017
   * @param industriesFile with more of them; null for none
   */
  public record Customers(
      Map<Fact, String> facts,
      String key,
      Map<String, String> merged,
      Map<String, String> industries,
      @Nullable ListFile industriesFile) {
    public Customers {
      facts = Map.copyOf(facts);
      merged = Map.copyOf(merged);
      industries = Map.copyOf(industries);
    }
  }

  /**
   * The file of orders, a row for each order or each of its lines.
   *
   * @param columns the parts that are given; {@link OrderPart#CUSTOMER} and {@link OrderPart#DAY}
   *     among them, and either an amount or quantity and unit price
   * @param credit which rows take something back; empty where the sign alone says so
   * @param negative what an amount below zero means in a row that isn't marked as taking back
   * @param currency of amounts in rows that name none
   * @param rates what one unit of a currency is worth in yuan
   */
  public record Orders(
      Map<OrderPart, String> columns,
      Optional<Mark> credit,
      Negative negative,
      String currency,
      Map<String, BigDecimal> rates) {
    public Orders {
      columns = Map.copyOf(columns);
      rates = Map.copyOf(rates);
    }
  }

  /** What a row of orders says. */
  public enum OrderPart {
    CUSTOMER("customerId"),
    ORDER("orderId"),
    DAY("orderedOn"),
    AMOUNT("amount"),
    QUANTITY("quantity"),
    UNIT_PRICE("unitPrice"),
    COST("cost"),
    CURRENCY("currency"),
    OWNER("owner"),
    REGION("region");

    private final String key;

    OrderPart(String key) {
      this.key = key;
    }

    /** The name in the mapping. */
    public String key() {
      return key;
    }
  }

  /** What an amount below zero means. */
  public enum Negative {
    /** A credit note, which is netted. */
    CREDIT,
    /** A fault, which is refused. */
    REFUSED
  }

  /**
   * How rows are told apart: by what a column begins with.
   *
   * @param starts at least one beginning
   */
  public record Mark(String column, List<String> starts) {
    public Mark {
      starts = List.copyOf(starts);
      if (starts.isEmpty()) {
        throw new IllegalArgumentException("a mark has a beginning");
      }
    }

    boolean is(String cell) {
      String text = Plain.text(cell);
      return starts.stream().anyMatch(text::startsWith);
    }
  }

  /**
   * The file of interactions, a row each.
   *
   * @param columns the parts that are given; {@link InteractionPart#CUSTOMER} and {@link
   *     InteractionPart#DAY} among them
   * @param negative words that the sentiment of negative feedback is
   * @param complaints words that mark a complaint
   */
  public record Interactions(
      Map<InteractionPart, String> columns, Set<String> negative, Set<String> complaints) {
    public Interactions {
      columns = Map.copyOf(columns);
      negative = Set.copyOf(negative);
      complaints = Set.copyOf(complaints);
    }
  }

  /** What a row of interactions says. */
  public enum InteractionPart {
    CUSTOMER("customerId"),
    DAY("happenedOn"),
    SENTIMENT("sentiment"),
    COMPLAINT("complaint");

    private final String key;

    InteractionPart(String key) {
      this.key = key;
    }

    /** The name in the mapping. */
    public String key() {
      return key;
    }
  }
}
