package io.clientele.decision;

import java.util.List;

/**
 * Why a model gave no result, or only part of one.
 *
 * @param missing the facts that are unknown, in the model's order
 * @param partial whether the model still gave a result from the rest
 */
public record NotAssessed(String model, List<String> missing, boolean partial) {

  public NotAssessed {
    missing = List.copyOf(missing);
  }
}
