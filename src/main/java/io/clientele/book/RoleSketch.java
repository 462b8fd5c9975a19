package io.clientele.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file taken for customers, orders or interactions: which column could say what.
 *
 * @param parts candidates for each part of the mapping, the likeliest first
 */
record RoleSketch(FileSketch sketch, String role, Map<String, List<Candidate>> parts) {

  private static final double MOST = 0.8; // of the cells have to be what the part wants

  /** A column that could be meant. */
  record Candidate(String heading, double sure) {}

  static RoleSketch of(FileSketch sketch, String role, HeadingWords words) {
    Map<String, List<Candidate>> parts = new LinkedHashMap<>();
    words
        .of(role)
        .forEach(
            (part, known) -> {
              List<Candidate> candidates = new ArrayList<>();
              for (String heading : sketch.headings()) {
                double sure = HeadingWords.sure(heading, known);
                if (sure > 0 && fits(sketch, heading, part)) {
                  candidates.add(new Candidate(heading, sure));
                }
              }
              candidates.sort(Comparator.comparing(Candidate::sure).reversed());
              parts.put(part, candidates);
            });
    return new RoleSketch(sketch, role, parts);
  }

  private static boolean fits(FileSketch sketch, String heading, String part) {
    return switch (part) {
      case "orderedOn", "happenedOn" -> sketch.share(heading, c -> Plain.day(c).isPresent()) > MOST;
      case "amount",
          "quantity",
          "unitPrice",
          "cost",
          "profile.employees",
          "profile.annualRevenue",
          "interactions.satisfaction",
          "interactions.nps",
          "relationship.renewalRate",
          "purchases.collectionRate",
          "potential.estimatedPurchase" ->
          sketch.share(heading, c -> Plain.number(c).isPresent()) > MOST;
      case "potential.hasBudget", "potential.recentNeed" ->
          sketch.share(heading, c -> Plain.flag(c).isPresent()) > MOST;
      case "currency" -> sketch.share(heading, c -> c.matches("[A-Za-z]{3}")) > MOST;
      default -> true;
    };
  }

  /** The likeliest column of a part; null where none is likely. */
  @Nullable Candidate best(String part) {
    List<Candidate> candidates = parts.getOrDefault(part, List.of());
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  boolean has(String part) {
    return best(part) != null;
  }

  private double sure(String part) {
    Candidate best = best(part);
    return best == null ? 0 : best.sure();
  }

  /** How likely the file is what it is taken for; 0 where it can't be. */
  double likely() {
    Candidate customer = best("customerId");
    return switch (role) {
      case "customers" ->
          customer == null || sketch.distinct(customer.heading()) < MOST
              ? 0
              : sure("customerId") + sure("profile.name") + 0.2 * known();
      case "orders" ->
          customer == null || !has("orderedOn")
              ? 0
              : sure("customerId") + sure("orderedOn") + (isPriced() ? 2 : 0);
      default ->
          customer == null || !has("happenedOn") ? 0 : sure("customerId") + sure("happenedOn");
    };
  }

  boolean isPriced() {
    return has("amount") || (has("quantity") && has("unitPrice"));
  }

  private long known() {
    return parts.keySet().stream().filter(this::has).count();
  }
}
