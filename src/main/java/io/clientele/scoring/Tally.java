package io.clientele.scoring;

/** What became of a batch: how many customers were decided and how many refused. */
public record Tally(long decided, long refused) {

  public static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally more) {
    return new Tally(decided + more.decided, refused + more.refused);
  }
}
