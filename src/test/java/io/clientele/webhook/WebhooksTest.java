package io.clientele.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.decisionlog.DecisionLog;
import io.clientele.decisionlog.Entry;
import io.clientele.decisionlog.Hash;
import io.clientele.decisionlog.LogLimits;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.Postgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of recorded decisions, at a real receiver. */
class WebhooksTest {

  private static final byte[] KEY =
      "a key that has thirty-two bytes!".getBytes(StandardCharsets.UTF_8);
  private static final Secret SECRET =
      Secret.of("whsec_" + Base64.getEncoder().encodeToString(KEY)).orElseThrow();
  private static final Limits LIMITS =
      new Limits(
          3,
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofSeconds(2),
          5,
          3,
          Duration.ofMillis(20),
          Duration.ofSeconds(20));

  @TempDir Path folder;

  private final Receiver receiver = new Receiver();
  private LogPlace place;
  private DecisionLog log;
  private Webhooks webhooks;
  private int decided;

  @BeforeEach
  void nothing() {
    place = LogPlace.in(folder);
  }

  @AfterEach
  void stop() {
    if (webhooks != null) {
      webhooks.close();
    }
    if (log != null) {
      log.close();
    }
    receiver.close();
  }

  private void start(String kind) {
    if (kind.equals("postgresql")) {
      place = new LogPlace(Postgres.sharedDatabase(), folder);
    }
    open();
    send();
  }

  private void open() {
    log = DecisionLog.open(place, LogLimits.usual(), Clock.systemUTC(), "test");
  }

  private void send() {
    webhooks = Webhooks.start(log, List.of(receiver.target()), SECRET, LIMITS, Clock.systemUTC());
    awaitSending();
  }

  private void awaitSending() {
    receiver.await(none -> webhooks.health().get(0).sending());
  }

  /** A decision in the words of its tags: {@code quadrant=STAR action=VISIT}. */
  private Entry decide(String customer, String... tags) {
    decided++;
    String actions =
        Arrays.stream(tags)
            .filter(tag -> tag.startsWith("action="))
            .map(tag -> "{\"action\":\"%s\",\"dueOn\":\"2026-07-15\"}".formatted(tag.substring(7)))
            .collect(Collectors.joining(","));
    Instant now = Instant.now();
    Entry entry =
        new Entry(
            com.fasterxml.uuid.Generators.timeBasedEpochGenerator().generate(),
            now,
            "crm",
            customer,
            LocalDate.parse("2026-06-30"),
            1,
            "sha256:ab",
            "test",
            "{}".getBytes(StandardCharsets.UTF_8),
            "{\"actions\":[%s]}".formatted(actions).getBytes(StandardCharsets.UTF_8),
            Hash.of(new byte[0]),
            List.of(tags));
    log.append(entry).join();
    return entry;
  }

  private List<String> ids() {
    return receiver.taken().stream().map(Receiver.Got::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_changed_and_what_is_newly_advised_is_told_as_cloud_events(String kind) {
    start(kind);
    Entry first =
        decide("客户-1", "quadrant=STAR", "risk.level=LOW", "account.tier=A", "action=CALL");
    Entry same = decide("客户-1", "quadrant=STAR", "risk.level=LOW", "account.tier=A", "action=CALL");
    Entry moved =
        decide("客户-1", "quadrant=POTENTIAL", "risk.level=HIGH", "action=CALL", "action=VISIT");
    receiver.await(r -> r.taken().size() >= 5);
    assertThat(ids())
        .containsExactly(
            first.id() + ":CALL",
            moved.id() + ":quadrant",
            moved.id() + ":tier",
            moved.id() + ":risk-level",
            moved.id() + ":VISIT");
    JsonNode quadrant = receiver.taken().get(1).json();
    assertThat(quadrant.get("specversion").asText()).isEqualTo("1.0");
    assertThat(quadrant.get("type").asText()).isEqualTo("clientele.customer.quadrant-changed");
    assertThat(quadrant.get("source").asText()).isEqualTo("urn:clientele:decisions");
    assertThat(quadrant.get("subject").asText()).isEqualTo("客户-1");
    assertThat(quadrant.get("time").asText()).isEqualTo(moved.decidedAt().toString());
    assertThat(quadrant.at("/data/from").asText()).isEqualTo("STAR");
    assertThat(quadrant.at("/data/to").asText()).isEqualTo("POTENTIAL");
    assertThat(quadrant.at("/data/previousDecisionId").asText()).isEqualTo(same.id().toString());
    assertThat(receiver.taken().get(2).json().at("/data/to").isNull()).isTrue();
    JsonNode advised = receiver.taken().get(4).json();
    assertThat(advised.get("type").asText()).isEqualTo("clientele.action.advised");
    assertThat(advised.at("/data/actionId").asText()).isEqualTo(moved.id() + ":VISIT");
    assertThat(advised.at("/data/action/dueOn").asText()).isEqualTo("2026-07-15");
  }

  @Test
  void the_signature_is_that_of_standard_webhooks() throws Exception {
    start("sqlite");
    decide("C-1", "action=CALL");
    receiver.await(r -> !r.taken().isEmpty());
    Receiver.Got got = receiver.taken().get(0);
    assertThat(got.headers().getFirst("Content-type"))
        .isEqualTo("application/cloudevents+json; charset=utf-8");
    String id = got.headers().getFirst("webhook-id");
    String timestamp = got.headers().getFirst("webhook-timestamp");
    assertThat(id).isEqualTo(got.id());
    assertThat(Long.parseLong(timestamp))
        .isCloseTo(Instant.now().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    byte[] signed =
        mac.doFinal((id + "." + timestamp + "." + got.text()).getBytes(StandardCharsets.UTF_8));
    assertThat(got.headers().getFirst("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
  }

  @Test
  void what_fails_is_sent_again_until_it_arrives() {
    start("sqlite");
    Set<String> seen = ConcurrentHashMap.newKeySet();
    receiver.answers(event -> seen.add(event.get("id").asText()) ? 500 : 200);
    Entry entry = decide("C-1", "action=CALL");
    receiver.await(r -> !r.taken().isEmpty());
    assertThat(receiver.all()).extracting(Receiver.Got::id).containsOnly(entry.id() + ":CALL");
    assertThat(webhooks.counts().failed()).isEqualTo(1);
    receiver.await(r -> webhooks.counts().delivered() == 1);
    assertThat(webhooks.deadLetters(0, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_never_arrives_is_a_dead_letter_until_somebody_has_it_sent_again(String kind) {
    start(kind);
    receiver.answers(event -> event.get("subject").asText().equals("C-1") ? 503 : 200);
    Entry dead = decide("C-1", "action=CALL");
    Entry other = decide("C-2", "action=CALL");
    receiver.await(r -> webhooks.counts().dead() == 1 && !r.taken().isEmpty());
    assertThat(ids()).containsExactly(other.id() + ":CALL");
    Webhooks.DeadLetter letter = webhooks.deadLetters(0, 10).get(0);
    assertThat(letter.eventId()).isEqualTo(dead.id() + ":CALL");
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.why()).isEqualTo("it answered 503");
    assertThat(letter.url()).endsWith("/events").doesNotContain("hidden");
    assertThat(webhooks.health().get(0).dead()).isEqualTo(1);

    receiver.answers(event -> 200);
    assertThat(webhooks.retry(letter.id())).isTrue();
    receiver.await(r -> webhooks.deadLetters(0, 10).isEmpty());
    assertThat(ids()).endsWith(dead.id() + ":CALL");
    assertThat(webhooks.retry(letter.id())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void after_a_restart_it_goes_on_and_nothing_is_lost(String kind) {
    start(kind);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      expected.add(decide("C-" + i, "action=CALL").id() + ":CALL");
    }
    receiver.await(r -> r.taken().size() >= 3);
    webhooks.close();
    for (int i = 8; i < 20; i++) {
      expected.add(decide("C-" + i, "action=CALL").id() + ":CALL");
    }
    log.close();
    open();
    send();
    receiver.await(r -> ids().containsAll(expected));
    assertThat(Set.copyOf(ids())).isEqualTo(Set.copyOf(expected));
  }

  @Test
  void the_events_of_a_customer_come_in_order_whoever_else_fails() {
    start("sqlite");
    Set<String> seen = ConcurrentHashMap.newKeySet();
    receiver.answers(
        event ->
            event.get("id").asText().hashCode() % 3 == 0 && seen.add(event.get("id").asText())
                ? 500
                : 200);
    List<List<String>> expected = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < 30; i++) {
      Entry entry = decide("C-" + i % 3, "quadrant=" + (i / 3 % 2 == 0 ? "STAR" : "BASIC"));
      if (i >= 3) {
        expected.get(i % 3).add(entry.id() + ":quadrant");
      }
    }
    receiver.await(r -> r.taken().size() >= 27);
    for (int customer = 0; customer < 3; customer++) {
      String name = "C-" + customer;
      assertThat(
              receiver.taken().stream()
                  .filter(got -> got.json().get("subject").asText().equals(name))
                  .map(Receiver.Got::id))
          .isEqualTo(expected.get(customer));
    }
  }

  @Test
  void of_two_services_on_one_database_one_sends() throws Exception {
    start("postgresql");
    LogPlace elsewhere = new LogPlace(place.url(), folder.resolve("other"));
    try (DecisionLog other =
            DecisionLog.open(elsewhere, LogLimits.usual(), Clock.systemUTC(), "test");
        Webhooks second =
            Webhooks.start(other, List.of(receiver.target()), SECRET, LIMITS, Clock.systemUTC())) {
      for (int i = 0; i < 10; i++) {
        decide("C-" + i, "action=CALL");
      }
      receiver.await(r -> r.taken().size() >= 10);
      Thread.sleep(300);
      assertThat(receiver.taken()).hasSize(10);
      assertThat(second.health().get(0).sending()).isFalse();
      assertThat(second.health().get(0).url()).isEqualTo(webhooks.health().get(0).url());

      webhooks.close();
      receiver.await(none -> second.health().get(0).sending());
      Entry later = decide("C-later", "action=CALL");
      receiver.await(r -> ids().contains(later.id() + ":CALL"));
    }
  }

  @Test
  void a_receiver_that_is_away_holds_nobody_up_and_its_backlog_waits_in_the_log() {
    start("sqlite");
    Target nobody = Target.of("http://127.0.0.1:9/").orElseThrow();
    try (Webhooks away =
        Webhooks.start(log, List.of(nobody), SECRET, Limits.usual(), Clock.systemUTC())) {
      receiver.await(none -> away.health().get(0).sending());
      for (int i = 0; i < 200; i++) {
        decide("C-" + i, "action=CALL");
      }
      receiver.await(r -> r.taken().size() >= 200);
      assertThat(away.health().get(0).waiting()).isEqualTo(200);
      assertThat(away.health().get(0).failure()).isEqualTo("it can't be reached");
      assertThat(away.waiting()).isEqualTo(200);
    }
  }

  @Test
  void what_was_erased_is_told_nobody() {
    open();
    try (Webhooks first =
        Webhooks.start(log, List.of(receiver.target()), SECRET, LIMITS, Clock.systemUTC())) {
      receiver.await(none -> first.health().get(0).sending());
    }
    decide("C-secret", "action=CALL");
    Entry other = decide("C-2", "action=CALL");
    log.erase("C-secret", "asked for", "dpo");
    send();
    receiver.await(r -> !r.taken().isEmpty());
    assertThat(ids()).containsExactly(other.id() + ":CALL");
  }
}
