package io.clientele.decisionlog;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL in a folder of its own on a free port; Debian's package is installed where it
 * is missing. One is shared by all tests of a JVM, each with a database of its own.
 */
public final class Postgres implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static Postgres shared;

  private final Path programs;
  private final Path folder;
  private final int port;
  private final List<String> asUser;

  private Postgres(Path programs, Path folder, int port, List<String> asUser) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.asUser = asUser;
  }

  /** The one that the tests share. */
  public static synchronized Postgres shared() {
    if (shared == null) {
      shared = started();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** One of one's own, to stop and start. */
  public static Postgres started() {
    try {
      Path programs = programs();
      Path folder = Files.createTempDirectory("clientele-postgres");
      List<String> asUser = asUser(folder);
      Postgres made = new Postgres(programs, folder, freePort(), asUser);
      made.run("initdb", "-D", made.data(), "-U", "clientele", "-A", "trust", "-E", "UTF8");
      made.start();
      return made;
    } catch (IOException failure) {
      throw new IllegalStateException("PostgreSQL can't be set up for the tests", failure);
    }
  }

  private static Path programs() throws IOException {
    Optional<Path> found = installed();
    if (found.isEmpty()) {
      boolean root = "root".equals(System.getProperty("user.name"));
      List<String> install =
          List.of("sh", "-c", "apt-get update -q && apt-get install -yq postgresql");
      List<String> command = new ArrayList<>(root ? List.of() : List.of("sudo", "-n"));
      command.addAll(install);
      execute(command);
      found = installed();
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "the tests need PostgreSQL; run `sudo apt-get install postgresql`"));
  }

  private static Optional<Path> installed() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString));
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static List<String> asUser(Path folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    String user =
        Files.readString(Path.of("/etc/passwd")).contains("\npostgres:") ? "postgres" : "nobody";
    execute(List.of("chown", user, folder.toString()));
    return List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups");
  }

  private static String group(String user) {
    return user.equals("nobody") ? "nogroup" : user;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Starts it, with its own defaults for what is on the disk when. */
  void start() {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200"
            .formatted(port);
    run(
        "pg_ctl",
        "-D",
        data(),
        "-l",
        folder.resolve("log").toString(),
        "-w",
        "-o",
        options,
        "start");
  }

  /** Stops it at once, as a power cut of the machine would. */
  void stop() {
    run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }

  /** Lets it hang, and go on. */
  void hang(boolean hang) {
    try {
      long postmaster =
          Long.parseLong(Files.readAllLines(Path.of(data(), "postmaster.pid")).get(0).strip());
      String signal = hang ? "-STOP" : "-CONT";
      List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(postmaster)));
      ProcessHandle.of(postmaster).stream()
          .flatMap(ProcessHandle::children)
          .forEach(child -> command.add(Long.toString(child.pid())));
      execute(command);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The address of a new database of the shared one. */
  public static String sharedDatabase() {
    return shared().newDatabase();
  }

  /** The address of a new database. */
  String newDatabase() {
    String name = "log" + DATABASES.incrementAndGet();
    try (Connection admin = DriverManager.getConnection(url("postgres"));
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=clientele".formatted(port, database);
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>(asUser);
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    execute(command);
  }

  private static void execute(List<String> command) {
    try {
      Path output = Files.createTempFile("clientele-postgres", ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(
            "`%s` failed: %s".formatted(String.join(" ", command), Files.readString(output)));
      }
      Files.delete(output);
    } catch (IOException failure) {
      throw new IllegalStateException("`%s` can't be run".formatted(command.get(0)), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    if (Files.exists(Path.of(data(), "postmaster.pid"))) {
      run("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
    }
    execute(List.of("rm", "-rf", folder.toString()));
  }
}
