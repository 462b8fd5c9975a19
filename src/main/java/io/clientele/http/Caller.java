package io.clientele.http;

import io.javalin.http.Context;

/** Who calls: the name of the key, or {@code local} where no keys are set up. */
record Caller(String name) {

  private static final String ATTRIBUTE = "io.clientele.caller";

  /** The caller of a request that was let in. */
  static Caller of(Context call) {
    Caller caller = call.attribute(ATTRIBUTE);
    return caller == null ? new Caller("local") : caller;
  }

  /** Notes who calls, for what handles the request later. */
  void note(Context call) {
    call.attribute(ATTRIBUTE, this);
  }
}
