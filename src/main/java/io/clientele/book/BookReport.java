package io.clientele.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a book was made, so that whoever reads a figure of it can tell where it comes from.
 *
 * @param mappingDigest SHA-256 of the mapping, in hex
 * @param customers written to the book
 * @param withoutOrders how many of them never ordered up to the day
 * @param netBelowZero how many took back more than they bought in twelve months; their amount is 0
 * @param lookalikes how many groups of customers have names that differ in form alone
 * @param unknownIndustries what the customers' file calls industries and no list has, by how many
 *     rows, most first, a hundred at most
 * @param sales12m sales of twelve months in yuan, those to nobody in the book included
 */
public record BookReport(
    LocalDate asOf,
    String mappingDigest,
    List<FileReport> files,
    long customers,
    long withoutOrders,
    long netBelowZero,
    long lookalikes,
    Map<String, Long> unknownIndustries,
    BigDecimal sales12m) {
  public BookReport {
    files = List.copyOf(files);
    unknownIndustries = Collections.unmodifiableMap(new LinkedHashMap<>(unknownIndustries));
    sales12m = sales12m.setScale(2, RoundingMode.HALF_UP);
  }
}
