package io.clientele.preview;

import io.clientele.customer.CustomerReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A preview under way, or what came of it. Safe for any number of threads. */
public final class Preview {
  private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

  /** How far a preview is. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /**
   * Why there is no report.
   *
   * @param type kebab-case
   * @param status of HTTP
   */
  public record Failure(String type, int status, String title, String detail) {}

  /** What a preview came to. */
  private record End(
      State state, Instant at, @Nullable ImpactReport report, @Nullable Failure failure) {}

  private final String id;
  private final Instant startedAt;
  private final Comparison comparison;
  private final CustomerFile customers;
  private final @Nullable Gathering gathering;
  private final Path movers;
  private final Clock clock;
  private final Progress progress = new Progress();
  private volatile @Nullable End end;
  private volatile boolean begun;

  /**
   * @param customers the file that holds them, or will
   * @param gathering writes that file; null where it is there
   */
  Preview(
      String id,
      Comparison comparison,
      CustomerFile customers,
      @Nullable Gathering gathering,
      Path movers,
      Clock clock) {
    this.id = id;
    this.startedAt = clock.instant();
    this.comparison = comparison;
    this.customers = customers;
    this.gathering = gathering;
    this.movers = movers;
    this.clock = clock;
  }

  /** Decides everybody, on the calling thread and the deciders. */
  void run(ExecutorService deciders, int threads) {
    begun = true;
    End came = new End(State.CANCELLED, clock.instant(), null, null);
    try {
      came = progress.isCancelled() ? came : decide(deciders, threads);
    } catch (RuntimeException failure) {
      came = failed(failure);
    } finally {
      tidy(came.state == State.DONE);
      end = came;
    }
  }

  private End decide(ExecutorService deciders, int threads) {
    ImpactRun run = new ImpactRun(comparison, new CustomerReader(clock), deciders, threads);
    try {
      gather();
    } catch (IOException failure) {
      return failed(failure);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(movers))) {
      ImpactReport report = run.run(customers, progress, out);
      return progress.isCancelled()
          ? new End(State.CANCELLED, clock.instant(), null, null)
          : new End(State.DONE, clock.instant(), report, null);
    } catch (UnreadableCustomers unreadable) {
      String faults = String.join("; ", unreadable.faults());
      Failure why = new Failure("bad-customers", 422, "the customers can't be read", faults);
      return new End(State.FAILED, clock.instant(), null, why);
    } catch (IOException failure) {
      return progress.isCancelled()
          ? new End(State.CANCELLED, clock.instant(), null, null)
          : failed(failure);
    }
  }

  private void gather() throws IOException {
    if (gathering == null) {
      return;
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(customers.path()))) {
      gathering.gather(
          () -> !progress.isCancelled(),
          line -> {
            write(line, file);
            progress.gathered();
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void write(byte[] line, OutputStream file) {
    try {
      file.write(line);
      file.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private End failed(Exception failure) {
    LOG.error("preview {} failed", id, failure);
    Failure why =
        new Failure("internal", 500, "something failed here", "the preview failed; start it again");
    return new End(State.FAILED, clock.instant(), null, why);
  }

  private void tidy(boolean keepMovers) {
    comparison.close();
    delete(customers.path());
    if (!keepMovers) {
      delete(movers);
    }
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.warn("preview {}: {} could not be deleted", id, file.getFileName(), left);
    }
  }

  /** Deletes what is left of a preview that ended. */
  void forget() {
    delete(movers);
  }

  /** Whether nobody has begun to decide yet. */
  public boolean isWaiting() {
    return !begun && !progress.isCancelled();
  }

  boolean isEnded() {
    return end != null;
  }

  /** When it ended; now where it hasn't. */
  Instant endedAt() {
    End came = end;
    return came == null ? clock.instant() : came.at;
  }

  public String id() {
    return id;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Progress progress() {
    return progress;
  }

  public State state() {
    End came = end;
    if (came != null) {
      return came.state;
    }
    return progress.isCancelled() ? State.CANCELLED : State.RUNNING;
  }

  /** The report of a preview that is done. */
  public Optional<ImpactReport> report() {
    End came = end;
    return came == null ? Optional.empty() : Optional.ofNullable(came.report);
  }

  /** Why a preview failed. */
  public Optional<Failure> failure() {
    End came = end;
    return came == null ? Optional.empty() : Optional.ofNullable(came.failure);
  }

  /** A line of JSON for each customer who moves; there once the preview is done. */
  public Path movers() {
    return movers;
  }
}
