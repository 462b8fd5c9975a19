package io.clientele.ruleset;

/** What a session throws, without the wrapping that Drools puts around it. */
final class Failures {

  private Failures() {}

  /** The table fault inside, or the failure itself. */
  static RuntimeException cause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof TableFault fault) {
        return fault;
      }
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }
}
