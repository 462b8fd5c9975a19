package io.clientele.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The books of a service, made one after the other. What was asked for is on the disk: a service
 * that was stopped makes the rest when it starts again. Safe for any number of threads.
 */
public final class Books implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Books.class);
  private static final int EVERY = 4096;
  private static final String INCOMING = "incoming";

  private final Path folder;
  private final Map<String, BookJob> jobs = new ConcurrentSkipListMap<>();
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "book-maker");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param folder made where it isn't there yet
   */
  public Books(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(INCOMING));
    try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, "*-*-*-*")) {
      for (Path each : made) {
        DatedId id = new DatedId(String.valueOf(each.getFileName()));
        jobs.put(id.text(), new BookJob(id, Book.open(each).asOf(), BookJob.State.DONE));
      }
    }
    try (DirectoryStream<Path> waiting = Files.newDirectoryStream(folder.resolve(INCOMING))) {
      for (Path each : waiting) {
        takeUp(each);
      }
    }
  }

  /** Files that came whole are made into a book after all; others nobody was told of. */
  private void takeUp(Path incoming) throws IOException {
    if (BookRequest.isIn(incoming)) {
      BookRequest request = BookRequest.read(incoming);
      enqueue(new DatedId(String.valueOf(incoming.getFileName())), incoming, request);
    } else {
      BookMaker.delete(incoming);
    }
  }

  /** A new folder for raw files; hand it to {@link #start} or {@link #forget}. */
  public Path receive() throws IOException {
    return Files.createTempDirectory(folder.resolve(INCOMING), ".files-");
  }

  /** Deletes raw files of which no book is to be made. */
  public void forget(Path incoming) throws IOException {
    BookMaker.delete(incoming);
  }

  /**
   * Begins to make a book, or waits in line for that.
   *
   * @param incoming from {@link #receive}
   * @param request whose files are in that folder
   */
  public BookJob start(Path incoming, BookRequest request) throws IOException {
    DatedId id = DatedId.of(request.asOf());
    request.write(incoming);
    Path kept = Files.move(incoming, folder.resolve(INCOMING).resolve(id.text()));
    return enqueue(id, kept, BookRequest.read(kept));
  }

  private BookJob enqueue(DatedId id, Path incoming, BookRequest request) {
    BookJob job = new BookJob(id, request.asOf(), BookJob.State.WAITING);
    jobs.put(id.text(), job);
    maker.execute(() -> make(job, incoming, request));
    return job;
  }

  private void make(BookJob job, Path incoming, BookRequest request) {
    try {
      job.progress("", 0);
      BookMaker.make(
          request.files(), request.asOf(), folder(job.id()), (role, rows) -> tell(job, role, rows));
      BookMaker.delete(incoming);
      job.done();
    } catch (UnreadableBook unreadable) {
      job.refused(unreadable.faults());
      deleteRefused(incoming);
    } catch (IOException | UncheckedIOException failure) {
      LOG.error("book {} could not be made", job.id(), failure);
      job.refused(
          List.of(
              "the data folder failed; see the service's messages, then start the service again"));
    }
  }

  private static void deleteRefused(Path incoming) {
    try {
      BookMaker.delete(incoming);
    } catch (IOException failure) {
      LOG.warn("raw files that were refused can't be deleted", failure);
    }
  }

  private static void tell(BookJob job, String role, long rows) {
    if (rows % EVERY == 0) {
      job.progress(role, rows);
    }
  }

  private Path folder(DatedId id) {
    return folder.resolve(id.text());
  }

  /** All books, those of the latest day first. */
  public List<BookJob> all() {
    List<BookJob> all = new ArrayList<>(jobs.values());
    Collections.reverse(all);
    return all;
  }

  /** A book by its id. */
  public Optional<BookJob> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /**
   * A book that was made.
   *
   * @throws IllegalStateException where it isn't made yet
   */
  public Book open(BookJob job) throws IOException {
    if (job.status().state() != BookJob.State.DONE) {
      throw new IllegalStateException("book " + job.id() + " isn't made");
    }
    return Book.open(folder(job.id()));
  }

  /** Stops; what isn't made yet will be when a service starts here again. */
  @Override
  public void close() {
    maker.shutdownNow();
  }
}
