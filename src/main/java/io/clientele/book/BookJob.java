package io.clientele.book;

import java.time.LocalDate;
import java.util.List;

/** A book of a service: asked for, being made, made or refused. Safe for any number of threads. */
public final class BookJob {

  /** Where a book is on its way. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    REFUSED
  }

  /**
   * How it is at one moment.
   *
   * @param role which file is being read, or {@code facts} while they are written; empty before
   * @param rows how many of it so far
   * @param faults why it was refused, a line each; empty otherwise
   */
  public record Status(State state, String role, long rows, List<String> faults) {
    /** Copies the list. */
    public Status {
      faults = List.copyOf(faults);
    }
  }

  private final DatedId id;
  private final LocalDate asOf;
  private volatile Status status;

  BookJob(DatedId id, LocalDate asOf, State state) {
    this.id = id;
    this.asOf = asOf;
    this.status = new Status(state, "", 0, List.of());
  }

  /** What it is called by. */
  public DatedId id() {
    return id;
  }

  /** The day that the facts describe. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How it is now. */
  public Status status() {
    return status;
  }

  void progress(String role, long rows) {
    status = new Status(State.RUNNING, role, rows, List.of());
  }

  void done() {
    status = new Status(State.DONE, "", 0, List.of());
  }

  void refused(List<String> faults) {
    status = new Status(State.REFUSED, "", 0, faults);
  }
}
