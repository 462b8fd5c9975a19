package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Reads customers for the tests, on 1 July 2024 in Shanghai and still 30 June in London. */
final class Readings {

  static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T20:00:00Z"), ZoneId.of("Asia/Shanghai"));

  static final CustomerReader READER = new CustomerReader(CLOCK);

  private Readings() {}

  /** JSON with its quotes written as apostrophes. */
  static Reading read(String json) {
    return READER.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static Customer accepted(String json) {
    Reading reading = read(json);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).customer();
  }

  static Reading.Refused refused(String json) {
    Reading reading = read(json);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return (Reading.Refused) reading;
  }

  /** The one fault of a customer that has the given facts beside its number. */
  static Fault faultOf(String facts) {
    List<Fault> faults =
        refused("{'customerId': 'C-1', 'asOf': '2024-06-30', " + facts + "}").faults();
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  static Fault notJson(byte[] bytes) {
    Reading reading = READER.read(bytes);
    assertThat(reading).isInstanceOf(Reading.NotJson.class);
    return ((Reading.NotJson) reading).fault();
  }

  static Fault notJson(String json) {
    return notJson(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  static List<String> sampleCustomers() throws IOException {
    try (InputStream lines = Readings.class.getResourceAsStream("customers.ndjson")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
