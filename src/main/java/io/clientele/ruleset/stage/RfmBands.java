package io.clientele.ruleset.stage;

import org.jspecify.annotations.Nullable;

/** The bands of the three letters; null where a letter is unknown. */
public record RfmBands(
    @Nullable String recencyBand, @Nullable String frequencyBand, @Nullable String monetaryBand) {}
