package io.clientele.http;

import io.clientele.audit.Archive;
import io.clientele.audit.Replay;
import io.clientele.decision.Decision;
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
  Content content(Kept kept) {
    Content content = kept.content();
    if (content == null) {
      throw erased(kept);
    }
    return content;
  }

  private Refusal erased(Kept kept) {
    return Refusal.erased(archive.log().records().erasure(kept));
  }

  /** A decision as it was made; one that isn't what it was is not shown as if it were. */
  Decision same(Kept kept) {
    Replay replay = archive.replay(kept);
    if (replay instanceof Replay.Made made && made.identical()) {
      return made.decision();
    }
    if (replay instanceof Replay.Made made) {
      throw Refusal.notTheSame(made.differences());
    }
    throw refused(kept, replay);
  }

  /** Why a decision was not made again. */
  Refusal refused(Kept kept, Replay replay) {
    return replay instanceof Replay.Impossible impossible
        ? Refusal.notReplayed(impossible.why())
        : erased(kept);
  }
}
