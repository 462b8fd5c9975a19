package io.clientele.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Fact;
import io.clientele.customer.Reading;
import io.clientele.customer.Section;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts not yet held to their ranges: numbers as {@link BigDecimal}, dates, texts and truth values.
 * Immutable.
 */
final class Facts {

  /** A date of its own makes a made scenario mean the same on every day. */
  static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

  /** An ordinary customer of whom everything is known: what made scenarios vary. */
  static final Facts BASE = base();

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
  private static final CustomerReader READER =
      new CustomerReader(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private final EnumMap<Fact, Object> values;

  private Facts(EnumMap<Fact, Object> values) {
    this.values = values;
  }

  Facts with(Fact fact, Object value) {
    EnumMap<Fact, Object> more = values.clone();
    more.put(fact, value instanceof Integer number ? BigDecimal.valueOf(number) : value);
    return new Facts(more);
  }

  Facts without(Fact fact) {
    EnumMap<Fact, Object> fewer = values.clone();
    fewer.remove(fact);
    return new Facts(fewer);
  }

  /** With a date so many days before {@link #AS_OF}. */
  Facts withDaysAgo(Fact fact, long days) {
    return with(fact, AS_OF.minusDays(days));
  }

  @Nullable Object get(Fact fact) {
    return values.get(fact);
  }

  /** The customer; empty where a fact is out of its range. */
  Optional<Customer> customer() {
    ObjectNode json = JSON.objectNode();
    json.put(Fact.CUSTOMER_ID.key(), "scenario");
    values.forEach(
        (fact, value) -> {
          ObjectNode section =
              fact.section() == Section.TOP ? json : json.withObjectProperty(fact.section().key());
          if (value instanceof BigDecimal number) {
            section.put(fact.key(), number);
          } else if (value instanceof Boolean flag) {
            section.put(fact.key(), flag);
          } else {
            section.put(fact.key(), value.toString());
          }
        });
    Reading reading = READER.read(json.toString().getBytes(StandardCharsets.UTF_8));
    return reading instanceof Reading.Accepted accepted
        ? Optional.of(accepted.customer())
        : Optional.empty();
  }

  private static Facts base() {
    return new Facts(new EnumMap<>(Fact.class))
        .with(Fact.AS_OF, AS_OF)
        .with(Fact.INDUSTRY, "C35")
        .with(Fact.REGION, "华东")
        .with(Fact.EMPLOYEES, 350)
        .with(Fact.ANNUAL_REVENUE, 150_000_000)
        .with(Fact.FIRST_DEAL_ON, LocalDate.of(2021, 3, 15))
        .withDaysAgo(Fact.LAST_PURCHASE_ON, 18)
        .with(Fact.ORDERS_12M, 12)
        .with(Fact.AMOUNT_12M, 850_000)
        .with(Fact.AMOUNT_LAST_6M, 450_000)
        .with(Fact.AMOUNT_PREV_6M, 400_000)
        .with(Fact.AVERAGE_ORDER_VALUE, 70_000)
        .with(Fact.USUAL_INTERVAL_DAYS, 30)
        .with(Fact.PROFIT_MARGIN, new BigDecimal("0.28"))
        .with(Fact.COLLECTION_RATE, new BigDecimal("0.97"))
        .with(Fact.SALES_SHARE, new BigDecimal("0.012"))
        .withDaysAgo(Fact.LAST_INTERACTION_ON, 20)
        .with(Fact.LAST_6M, 8)
        .with(Fact.PREV_6M, 9)
        .with(Fact.NEGATIVE_FEEDBACK_6M, 0)
        .with(Fact.COMPLAINTS_12M, 1)
        .with(Fact.SATISFACTION, 78)
        .with(Fact.NPS, 8)
        .with(Fact.RENEWAL_RATE, new BigDecimal("0.9"))
        .with(Fact.INDUSTRY_GROWTH, new BigDecimal("0.09"))
        .with(Fact.BUDGET_GROWTH, new BigDecimal("0.12"))
        .with(Fact.NEW_PRODUCT_FIT, "HIGH")
        .with(Fact.ESTIMATED_PURCHASE, 600_000)
        .with(Fact.RECENT_NEED, true)
        .with(Fact.HAS_BUDGET, true)
        .with(Fact.DECISION_CHAIN_CLEAR, true)
        .with(Fact.INDUSTRY_STANDING, "REGIONAL_LEADER")
        .with(Fact.REFERENCEABLE, false);
  }
}
