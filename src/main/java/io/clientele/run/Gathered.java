package io.clientele.run;

/** What the gathered results hold. */
record Gathered(long decided, long refused) {}
