package io.clientele.scenario;

import io.clientele.customer.Fact;

/** What a column of a scenarios sheet holds. */
public sealed interface Heading {

  /** The scenario's name. */
  record Name() implements Heading {}

  /** The analyst's own words; they decide nothing. */
  record Note() implements Heading {}

  /** A fact of the customer. */
  record OfFact(Fact fact) implements Heading {}

  /** A result that is expected. */
  record OfResult(Result result) implements Heading {}

  /** A heading that was reported; its column isn't read. */
  record Unknown() implements Heading {}
}
