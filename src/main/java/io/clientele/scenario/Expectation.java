package io.clientele.scenario;

import io.clientele.table.Place;

/** One cell that says what a result must be. */
public record Expectation(Result result, Expected expected, Place place) {}
