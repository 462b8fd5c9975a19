package io.clientele.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action that is advised, for how many customers, and by when.
 *
 * @param role code of who carries it out
 * @param firstDue the earliest day on which one is due; null where none has a day
 * @param lastDue the latest
 * @param amount12m purchases of twelve months of the customers it is for, in yuan
 */
public record Measure(
    Advised advised,
    String role,
    @Nullable LocalDate firstDue,
    @Nullable LocalDate lastDue,
    BigDecimal amount12m) {}
