package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.Kind;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;

/** The recorded decision that a call names. */
record RecordedCall(Archive archive) {

  /** The entry of the id in the path. */
  Kept kept(Context call) {
    String text = call.pathParam("id");
    return id(text)
        .flatMap(id -> archive.log().records().find(id))
        .filter(kept -> kept.kind() == Kind.DECISION)
        .orElseThrow(() -> Refusal.noSuchDecision(text));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** What was decided about; refused where it was erased. */
  static Content content(Kept kept) {
    Content content = kept.content();
    if (content == null) {
      throw Refusal.erased();
    }
    return content;
  }
}
