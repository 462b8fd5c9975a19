package io.clientele.decisionlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is null or empty excludes none.
 *
 * @param from the earliest moment of deciding
 * @param to the moment of deciding from which on none is meant
 * @param release a release's number
 * @param tags all of which an entry must have
 */
public record Filter(
    @Nullable String customerId,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Integer release,
    List<String> tags,
    @Nullable String caller,
    @Nullable Kind kind) {

  /** Copies the list. */
  public Filter {
    tags = List.copyOf(tags);
  }

  /** Every entry. */
  public static Filter all() {
    return new Filter(null, null, null, null, List.of(), null, null);
  }

  /** Of one customer. */
  public Filter withCustomer(String wanted) {
    return new Filter(wanted, from, to, release, tags, caller, kind);
  }

  /** Decided in a period: its start is in it, its end is not. */
  public Filter withPeriod(@Nullable Instant start, @Nullable Instant end) {
    return new Filter(customerId, start, end, release, tags, caller, kind);
  }

  /** Decided by one release. */
  public Filter withRelease(int wanted) {
    return new Filter(customerId, from, to, wanted, tags, caller, kind);
  }

  /** With all of these tags. */
  public Filter withTags(List<String> wanted) {
    return new Filter(customerId, from, to, release, wanted, caller, kind);
  }

  /** Asked for by one caller. */
  public Filter withCaller(String wanted) {
    return new Filter(customerId, from, to, release, tags, wanted, kind);
  }

  /** Of one kind. */
  public Filter withKind(Kind wanted) {
    return new Filter(customerId, from, to, release, tags, caller, wanted);
  }
}
