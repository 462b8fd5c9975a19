package io.clientele.decision;

/** The release that decided. */
public record ReleaseRef(int number, String digest) {}
