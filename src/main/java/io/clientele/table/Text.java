package io.clientele.table;

/** A sentence or label in the two languages of the service. */
public record Text(String en, String zh) {}
