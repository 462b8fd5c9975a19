package io.clientele.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the build put beside the classes of the rules that ship. */
final class Resources {

  private static final String FOLDER = "/io/clientele/rules/";

  private Resources() {}

  /** The resource that names the model classes built ahead, one a line. */
  static final String MODELS = "models";

  /** The resource that names the DRL files, one a line. */
  static final String FILES = "files";

  static List<String> lines(String name) {
    return text(name).lines().toList();
  }

  static String text(String name) {
    try (InputStream resource = Resources.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the rules that ship can't be read", unreadable);
    }
  }
}
