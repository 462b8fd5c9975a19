package io.clientele.http;

import io.clientele.access.AccessKey;
import io.clientele.access.Admission;
import io.clientele.access.Admission.Admitted;
import io.clientele.access.Keys;
import io.clientele.access.LiveKeys;
import io.clientele.access.Role;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every call and lets in whoever may, before anything of a body is read. */
final class Guard implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  /** Who calls where there are no keys. */
  private static final Admitted LOCAL = new Admitted("local", Role.withImplied(Set.of(Role.ADMIN)));

  /** So many refused clients are heard out at once; more would keep threads from those let in. */
  private static final int MOST_HEARD = 8;

  private final LiveKeys keys;
  private final Metrics metrics;
  private final Function<String, Optional<String>> routeOfGet;
  private final Semaphore hearing = new Semaphore(MOST_HEARD);

  /**
   * A guard over the calls of a server.
   *
   * @param routeOfGet the path as registered of the GET that a path leads to
   */
  Guard(LiveKeys keys, Metrics metrics, Function<String, Optional<String>> routeOfGet) {
    this.keys = keys;
    this.metrics = metrics;
    this.routeOfGet = routeOfGet;
  }

  /** Lets a call in and notes who makes it, or refuses it. */
  @Override
  public void handle(Context call) {
    try {
      Keys now = keys.current();
      if (now.isEmpty()) {
        requireHome(call);
      } else {
        letIn(call, now);
      }
    } catch (Refusal refusal) {
      hearOut(call);
      throw refusal;
    }
  }

  private void requireHome(Context call) {
    Optional<Refusal> fault = HomeCalls.fault(call);
    if (fault.isPresent()) {
      throw refuse(fault.get().problem().type(), fault.get());
    }
  }

  private void letIn(Context call, Keys now) {
    Door door = door(call);
    if (door.open()) {
      return;
    }
    Optional<Admitted> caller = holder(call, now);
    if (caller.isEmpty()) {
      throw refuse("no-key", Refusal.noKey());
    }
    if (!door.lets(caller.get().roles())) {
      LOG.info("request {}: `{}` lacks the role", RequestId.of(call.res()), caller.get().name());
      throw refuse(door.isShut() ? "unlisted" : "role", Refusal.lacksRole(door.roles()));
    }
    new Caller(caller.get().name()).note(call);
  }

  /** HEAD has no routes of its own: it is for whoever may GET. */
  private Door door(Context call) {
    Endpoint matched = call.endpoints().matchedHttpEndpoint();
    return matched == null
        ? routeOfGet.apply(call.path()).map(route -> Door.of("GET", route)).orElse(Door.SHUT)
        : Door.of(matched.method.name(), matched.path);
  }

  /** Who calls, where that is known; a key that is no good is refused even where none is needed. */
  Optional<Admitted> caller(Context call) {
    Keys now = keys.current();
    return now.isEmpty() ? Optional.of(LOCAL) : holder(call, now);
  }

  /** Whether there are keys. */
  boolean asksForKeys() {
    return !keys.current().isEmpty();
  }

  private Optional<Admitted> holder(Context call, Keys now) {
    Bearer.Sent sent = Bearer.of(call.req());
    if (sent instanceof Bearer.Sent.Nothing) {
      return Optional.empty();
    }
    if (sent instanceof Bearer.Sent.Key sentKey) {
      return Optional.of(admitted(sentKey.key(), now, call));
    }
    throw refuse("malformed", Refusal.badKey());
  }

  private Admitted admitted(AccessKey key, Keys now, Context call) {
    Admission admission = now.admit(key);
    if (admission instanceof Admitted admitted) {
      return admitted;
    }
    boolean revoked = admission instanceof Admission.Revoked;
    LOG.warn(
        "request {}: key {} is {}",
        RequestId.of(call.res()),
        key.id(),
        revoked ? "revoked" : "unknown, or its secret is wrong");
    throw refuse(revoked ? "revoked" : "unknown", Refusal.badKey());
  }

  private Refusal refuse(String reason, Refusal refusal) {
    metrics.accessRefused(reason);
    return refusal;
  }

  /** A client that still sends must come to read why it was refused. */
  private void hearOut(Context call) {
    if (hearing.tryAcquire()) {
      try {
        RequestBody.hearOut(call.req());
      } finally {
        hearing.release();
      }
    }
  }
}
