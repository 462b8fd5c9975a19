package io.clientele.audit;

import io.clientele.customer.Customer;
import io.clientele.decision.Assessment;
import io.clientele.decisionlog.Content;
import io.clientele.decisionlog.Cursor;
import io.clientele.decisionlog.Filter;
import io.clientele.decisionlog.Kept;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Page;
import io.clientele.release.Release;
import io.clientele.ruleset.TableFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's results moved over time, and why: each move is split by deciding the earlier
 * facts on the later day, then the later facts, then by the later release.
 *
 * @param entries oldest first
 * @param next where earlier decisions go on; null where there are none
 * @param complete false where the search ended early
 */
public record History(
    String customerId, List<Point> entries, @Nullable Cursor next, boolean complete) {

  public History {
    entries = List.copyOf(entries);
  }

  /**
   * One decision of a customer.
   *
   * @param assessment null where it can't be made again: erased, or its release isn't here
   * @param moves what differs from the point before that could be made again; none for the first
   */
  public record Point(Kept kept, @Nullable Assessment assessment, List<Move> moves) {
    public Point {
      moves = List.copyOf(moves);
    }
  }

  /** A decision made again, with what the next one is compared by. */
  private record Known(Customer customer, Release release, Assessment assessment) {

    Assessment on(LocalDate day) {
      return release.ruleset().decide(at(customer, day)).assessment();
    }
  }

  /**
   * A part of a customer's history: the latest decisions, or those before an earlier part.
   *
   * @param after where the later part ended; null for the latest
   * @param limit how many decisions, 1 to 1000
   * @return empty where nothing is recorded about the customer
   */
  public static Optional<History> of(
      String customerId, @Nullable Cursor after, int limit, Archive archive) {
    LogReader records = archive.log().records();
    Filter filter = Filter.all().withCustomer(customerId);
    Page page = records.query(filter, after, limit);
    if (page.entries().isEmpty() && page.next() == null && after == null) {
      return Optional.empty();
    }
    List<Kept> kept = new ArrayList<>(page.entries());
    if (page.next() != null) {
      kept.addAll(records.query(filter, page.next(), 1).entries()); // what the first moved from
    }
    Collections.reverse(kept);
    List<Point> points = points(kept, archive);
    int extra = points.size() - page.entries().size();
    return Optional.of(
        new History(
            customerId, points.subList(extra, points.size()), page.next(), !page.timedOut()));
  }

  private static List<Point> points(List<Kept> kept, Archive archive) {
    List<Point> points = new ArrayList<>();
    Known before = null;
    for (Kept each : kept) {
      Optional<Known> now = known(each, archive);
      if (now.isEmpty()) {
        points.add(new Point(each, null, List.of()));
        continue;
      }
      List<Move> moves = before == null ? List.of() : moves(before, now.get());
      points.add(new Point(each, now.get().assessment, moves));
      before = now.get();
    }
    return points;
  }

  private static Optional<Known> known(Kept kept, Archive archive) {
    Content content = kept.content();
    if (content == null) {
      return Optional.empty();
    }
    return archive.release(kept).flatMap(release -> known(archive.customer(content), release));
  }

  private static Optional<Known> known(Customer customer, Release release) {
    try {
      return Optional.of(
          new Known(customer, release, release.ruleset().decide(customer).assessment()));
    } catch (TableFault gap) {
      return Optional.empty();
    }
  }

  private static List<Move> moves(Known before, Known now) {
    try {
      Assessment later = before.on(now.customer.asOf());
      Assessment informed = before.release.ruleset().decide(now.customer).assessment();
      return Move.split(before.assessment, later, informed, now.assessment);
    } catch (TableFault gap) {
      return Move.unexplained(before.assessment, now.assessment);
    }
  }

  /** The same facts read on another day; never before the last of them happened. */
  private static Customer at(Customer customer, LocalDate day) {
    return day.isBefore(customer.asOf()) ? customer : customer.at(day);
  }
}
