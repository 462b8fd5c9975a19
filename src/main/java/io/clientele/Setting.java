package io.clientele;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be set, by an option or else by an environment variable. */
enum Setting {
  PORT("8080"),
  HOST("127.0.0.1"),
  DATA("data"),
  RULES(null),
  TABLES("decision-tables"),
  LOG(null),
  RETAIN(null),
  WEBHOOK(null),
  WEBHOOK_SECRET(null),
  SERVER("http://127.0.0.1:8080"),
  KEY(null);

  private final @Nullable String usual;

  Setting(@Nullable String usual) {
    this.usual = usual;
  }

  /** The setting of an option's name. */
  static Optional<Setting> of(String option) {
    return Arrays.stream(values()).filter(each -> each.option().equals(option)).findFirst();
  }

  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String variable() {
    return "CLIENTELE_" + name();
  }

  /** What holds when nothing is set; null for what ships. */
  @Nullable String usual() {
    return this == TABLES ? usualTables() : usual;
  }

  /** The tables beside the working folder, or those beside the program. */
  private static String usualTables() {
    Path here = Path.of("decision-tables");
    return Files.isDirectory(here) ? here.toString() : besideProgram().orElse(here).toString();
  }

  private static Optional<Path> besideProgram() {
    return Program.folder()
        .flatMap(
            folder ->
                Stream.of(folder, folder.resolveSibling(""))
                    .map(each -> each.resolve("decision-tables"))
                    .filter(Files::isDirectory)
                    .findFirst());
  }
}
