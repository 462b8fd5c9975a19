package io.clientele;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The program that runs: its version and where it stands. */
final class Program {

  private Program() {}

  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "0-development" : version;
  }

  /** What the decision log says of the program. */
  static String engine() {
    return "clientele " + version();
  }

  /** The folder that holds the program's jar. */
  static Optional<Path> folder() {
    CodeSource source = Program.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.ofNullable(source == null ? null : Path.of(source.getLocation().toURI()))
          .map(Path::getParent);
    } catch (URISyntaxException nowhere) {
      return Optional.empty();
    }
  }
}
