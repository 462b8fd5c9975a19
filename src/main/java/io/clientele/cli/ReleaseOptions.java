package io.clientele.cli;

import io.clientele.release.Loading;
import io.clientele.release.ReleaseLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables and rules decide. */
final class ReleaseOptions {

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "the decision tables (default: ${DEFAULT-VALUE})")
  private Path tables = Path.of("decision-tables");

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "DRL files to decide by instead of those that ship")
  private @Nullable Path rules;

  Loading load() {
    return ReleaseLoader.loadFirst(tables, rules);
  }
}
