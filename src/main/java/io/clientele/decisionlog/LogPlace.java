package io.clientele.decisionlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a log is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param folder the data folder: the key, the checkpoints, and by default the database file
 */
public record LogPlace(String url, Path folder) {

  /**
   * Checks the kind of database.
   *
   * @throws LogFault where it is another
   */
  public LogPlace {
    if (!url.startsWith(Sqlite.PREFIX) && !url.startsWith(Postgresql.PREFIX)) {
      throw new LogFault(
          "log: `%s` is no place for it; give jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE"
              .formatted(Dialect.withoutSecrets(url)));
    }
    if (url.equals(Sqlite.PREFIX) || url.startsWith(Sqlite.PREFIX + ":")) {
      throw new LogFault(
          "log: `%s` names no file, so nothing would be kept; give jdbc:sqlite:FILE"
              .formatted(url));
    }
  }

  /** The database file of a data folder. */
  public static LogPlace in(Path folder) {
    return new LogPlace(Sqlite.PREFIX + folder.resolve("decisions.db"), folder);
  }

  /** The database that was asked for, or else the file of the data folder. */
  public static LogPlace of(@Nullable String url, Path folder) {
    return url == null ? in(folder) : new LogPlace(url, folder);
  }

  /**
   * The checkpoints beside the log; none where it has none.
   *
   * @throws LogFault where they can't be read
   */
  public List<Checkpoint> checkpoints() {
    try {
      return Checkpoints.in(folder);
    } catch (IOException unreadable) {
      throw new LogFault("the checkpoints can't be read: " + Reason.of(unreadable), unreadable);
    }
  }

  /**
   * The key beside the log that signs its checkpoints; none where it has none.
   *
   * @throws LogFault where it can't be read
   */
  public List<PublicKey> publicKeys() {
    Path file = folder.resolve(LogKey.PUBLIC_FILE);
    return Files.exists(file) ? List.of(Pem.read(file)) : List.of();
  }

  Dialect dialect() {
    return url.startsWith(Sqlite.PREFIX) ? new Sqlite(url) : new Postgresql(url);
  }
}
