package io.clientele.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the customers with one code of a result.
 *
 * @param code empty for those whom the model could not assess
 * @param customers how many
 * @param amount12m their purchases of twelve months in yuan
 * @param average of each in yuan; null where none is known
 * @param mediumRisk how many are at medium risk
 * @param highRisk how many are at high risk
 * @param amountAtRisk what those at high risk bought in twelve months, in yuan
 * @param advised the actions advised to most of them, three at most
 */
public record Finding(
    String code,
    long customers,
    BigDecimal amount12m,
    @Nullable BigDecimal average,
    long mediumRisk,
    long highRisk,
    BigDecimal amountAtRisk,
    List<Advised> advised) {

  public Finding {
    advised = List.copyOf(advised);
  }
}
