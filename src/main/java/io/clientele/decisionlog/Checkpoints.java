package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed heads in a data folder: a file each, none ever written again. */
final class Checkpoints {

  private static final String FOLDER = "checkpoints";

  private final Path folder;
  private final LogKey key;
  private volatile @Nullable Checkpoint last;

  Checkpoints(Path data, LogKey key) throws IOException {
    this.folder = data.resolve(FOLDER);
    this.key = key;
    Files.createDirectories(folder);
    List<Path> files = files(folder);
    if (!files.isEmpty()) {
      last = Checkpoint.read(files.get(files.size() - 1));
    }
  }

  @Nullable Checkpoint last() {
    return last;
  }

  /** Signs a head at a moment; empty where it was signed before, or there is nothing yet. */
  synchronized Optional<Path> write(Head head, Instant now) throws IOException {
    Checkpoint before = last;
    if (head.count() == 0 || before != null && before.block() >= head.block()) {
      return Optional.empty();
    }
    Checkpoint checkpoint = Checkpoint.of(head, now, key);
    // By count, so that they sort; with the hash, so that another chain's is another file.
    Path file =
        folder.resolve("%012d-%s.json".formatted(head.count(), head.hash().hex().substring(0, 12)));
    OnDisk.write(file, checkpoint.json());
    last = checkpoint;
    return Optional.of(file);
  }

  /** All of them, in order. */
  List<Checkpoint> all() throws IOException {
    return read(folder);
  }

  /** All of a data folder, in order; none where it has none. */
  static List<Checkpoint> in(Path data) throws IOException {
    Path folder = data.resolve(FOLDER);
    return Files.isDirectory(folder) ? read(folder) : List.of();
  }

  private static List<Checkpoint> read(Path folder) throws IOException {
    return files(folder).stream().map(Checkpoint::read).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
      found.forEach(files::add);
    }
    files.sort(Comparator.comparing(Path::toString));
    return files;
  }
}
