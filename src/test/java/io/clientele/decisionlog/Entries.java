package io.clientele.decisionlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Entries in the words of the business. */
public final class Entries {

  static final Instant START = Instant.parse("2026-06-30T08:00:00Z");

  private Entries() {}

  /** The n-th decision of a day, for one of ten customers. */
  public static Entry entry(int n) {
    return entry(n, "C-" + n % 10);
  }

  /** The n-th decision of a day. */
  public static Entry entry(int n, String customer) {
    String quadrant = n % 3 == 0 ? "STAR" : "BASIC";
    return new Entry(
        id(n),
        START.plusSeconds(n),
        n % 2 == 0 ? "crm" : "shop",
        customer,
        LocalDate.parse("2026-06-30"),
        1 + n / 50,
        "sha256:" + "ab".repeat(32),
        "0.1.0",
        json("{\"customerId\":\"%s\",\"purchases\":{\"orders12m\":%d}}".formatted(customer, n)),
        json("{\"customerId\":\"%s\",\"quadrant\":\"%s\"}".formatted(customer, quadrant)),
        Hash.of(json("answer " + n)),
        List.of("quadrant=" + quadrant, "risk.level=LOW", "rule=risk-level#" + (1 + n % 4)));
  }

  /** As entry n, decided at another moment. */
  static Entry decidedAt(int n, Instant moment) {
    Entry like = entry(n);
    return new Entry(
        like.id(),
        moment,
        like.caller(),
        like.customerId(),
        like.asOf(),
        like.release(),
        like.digest(),
        like.engine(),
        like.facts(),
        like.decision(),
        like.answerHash(),
        like.tags());
  }

  static Entry random(Random random) {
    int n = random.nextInt(1_000_000);
    return entry(n, "客户-" + random.nextInt(5));
  }

  /** Of version 7, in the order of n. */
  static UUID id(int n) {
    return new UUID(0x0190000000007000L + ((long) n << 16), 0x8000000000000000L + n);
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
