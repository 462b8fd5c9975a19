package io.clientele.book;

import io.clientele.book.Mapping.InteractionPart;
import io.clientele.book.Mapping.Interactions;
import io.clientele.book.Source.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cleans interactions: who, when, and whether it was negative feedback or a complaint. */
final class InteractionCleaner implements Cleaner {

  private final Interactions interactions;
  private final LocalDate asOf;
  private final Map<InteractionPart, Integer> at = new EnumMap<>(InteractionPart.class);

  InteractionCleaner(Interactions interactions, LocalDate asOf, Headings headings) {
    this.interactions = interactions;
    this.asOf = asOf;
    interactions
        .columns()
        .forEach((part, column) -> at.put(part, headings.of("columns." + part.key(), column)));
  }

  @Override
  public Cleaned clean(Row row) {
    String customer = Plain.text(cell(row, InteractionPart.CUSTOMER));
    if (customer.isEmpty()) {
      return new Cleaned.Refused(Reason.NO_CUSTOMER, "");
    }
    Optional<LocalDate> day = Plain.day(cell(row, InteractionPart.DAY));
    if (day.isEmpty()) {
      return new Cleaned.Refused(Reason.BAD_DATE, cell(row, InteractionPart.DAY));
    }
    if (day.get().isAfter(asOf)) {
      return new Cleaned.Refused(Reason.AFTER_AS_OF, day.get().toString());
    }
    List<String> cells =
        List.of(
            String.valueOf(row.line()),
            customer,
            day.get().toString(),
            says(row, InteractionPart.SENTIMENT, interactions.negative()),
            says(row, InteractionPart.COMPLAINT, interactions.complaints()));
    return new Cleaned.Kept(cells, false, List.of());
  }

  private String says(Row row, InteractionPart part, Set<String> words) {
    return String.valueOf(words.contains(Plain.text(cell(row, part))));
  }

  private String cell(Row row, InteractionPart part) {
    Integer index = at.get(part);
    return index == null ? "" : row.cells().get(index);
  }
}
