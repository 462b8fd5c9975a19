package io.clientele.release;

import io.clientele.ruleset.RuleSources;
import io.clientele.table.NamedBytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The releases on the disk: {@code releases/files} holds their files, {@code releases/N.json} a
 * record each, {@code releases/activations.ndjson} which one is active. A release is published by
 * its line in the journal; a record without one was never finished and isn't shown.
 */
final class ReleaseStore implements Closeable {

  private final Path folder;
  private final FileChannel lock;
  private final Blobs blobs;
  private final Journal journal;
  private final ConcurrentSkipListMap<Integer, ReleaseRecord> published =
      new ConcurrentSkipListMap<>();
  private int lastNumber;

  private ReleaseStore(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    Durable.clear(folder);
    blobs = new Blobs(folder.resolve("files"));
    journal = Journal.open(journal(folder));
    lastNumber = lastNumber();
    for (Activation each : journal.all()) {
      if (!published.containsKey(each.release())) {
        published.put(each.release(), read(each.release()));
      }
    }
  }

  /**
   * Opens the store of a data folder, for this process alone.
   *
   * @throws StoreFault where another process has it open, or it can't be used
   */
  static ReleaseStore open(Path data) {
    Path folder = data.resolve("releases");
    try {
      Durable.createFolder(data);
      Durable.createFolder(folder);
      FileChannel lock = lock(data);
      try {
        return new ReleaseStore(folder, lock);
      } catch (IOException | RuntimeException unusable) {
        lock.close();
        throw unusable;
      }
    } catch (IOException unusable) {
      throw new StoreFault("%s: it can't be used (%s)".formatted(folder, unusable), unusable);
    }
  }

  private static FileChannel lock(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock taken = channel.tryLock();
      if (taken != null) {
        return channel;
      }
    } catch (OverlappingFileLockException here) {
      channel.close();
      throw taken(data, here);
    }
    channel.close();
    throw taken(data, null);
  }

  private static StoreFault taken(Path data, @Nullable Throwable cause) {
    String message =
        "data folder `%s`: another service uses it; stop that one, or give another --data"
            .formatted(data);
    return cause == null ? new StoreFault(message) : new StoreFault(message, cause);
  }

  private static Path journal(Path folder) {
    return folder.resolve("activations.ndjson");
  }

  /** Whether a data folder holds a release. */
  static boolean isIn(Path data) {
    try {
      Path journal = journal(data.resolve("releases"));
      return Files.exists(journal) && Files.size(journal) > 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private int lastNumber() throws IOException {
    int last = 0;
    try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*.json")) {
      for (Path each : records) {
        String name = String.valueOf(each.getFileName()).replace(".json", "");
        if (name.matches("[1-9]\\d{0,8}")) {
          last = Math.max(last, Integer.parseInt(name));
        }
      }
    }
    return last;
  }

  private Path file(int number) {
    return folder.resolve(number + ".json");
  }

  private ReleaseRecord read(int number) {
    try {
      return StoredJson.read(Files.readAllBytes(file(number)), ReleaseRecord.class);
    } catch (IOException unreadable) {
      throw new StoreFault(
          file(number) + ": it can't be read; restore it from a backup", unreadable);
    }
  }

  /** The published releases by number. */
  NavigableMap<Integer, ReleaseRecord> records() {
    return published;
  }

  List<Activation> activations() {
    return journal.all();
  }

  /** The record of the active release. */
  Optional<ReleaseRecord> active() {
    List<Activation> all = journal.all();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(published.get(all.get(all.size() - 1).release()));
  }

  /** The number that the next release gets. */
  int nextNumber() {
    return lastNumber + 1;
  }

  /** Keeps the files of a release; returns their hashes by name. */
  SortedMap<String, String> keep(List<NamedBytes> files) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (NamedBytes each : files) {
      hashes.put(each.name(), blobs.put(each.bytes()));
    }
    return hashes;
  }

  SortedMap<String, String> keep(RuleSources rules) throws IOException {
    List<NamedBytes> files = new ArrayList<>();
    rules
        .byName()
        .forEach(
            (name, text) -> files.add(new NamedBytes(name, text.getBytes(StandardCharsets.UTF_8))));
    return keep(files);
  }

  /** Publishes a release: when this returns, it is the active one after any crash. */
  void publish(ReleaseRecord record) throws IOException {
    lastNumber = record.number();
    Durable.write(file(record.number()), StoredJson.line(record));
    published.put(record.number(), record); // a journal never names what readers can't find
    try {
      activate(
          new Activation(
              record.publishedAt(),
              record.number(),
              record.author(),
              record.reason(),
              record.kind()));
    } catch (IOException | RuntimeException failure) {
      published.remove(record.number());
      throw failure;
    }
  }

  void activate(Activation activation) throws IOException {
    journal.add(activation);
  }

  Contents contents(ReleaseRecord record) {
    List<NamedBytes> workbooks = new ArrayList<>();
    record.workbooks().forEach((name, hash) -> workbooks.add(new NamedBytes(name, get(hash))));
    TreeMap<String, String> rules = new TreeMap<>();
    record
        .rules()
        .forEach((name, hash) -> rules.put(name, new String(get(hash), StandardCharsets.UTF_8)));
    return new Contents(workbooks, new RuleSources(rules));
  }

  byte[] get(String hash) {
    return blobs.get(hash);
  }

  @Override
  public void close() throws IOException {
    journal.close();
    lock.close();
  }
}
