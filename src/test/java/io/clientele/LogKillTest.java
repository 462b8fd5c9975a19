package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.decisionlog.Postgres;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} under load: none lost, none twice, the chain intact. {@code make soak} does it a
 * hundred times.
 */
class LogKillTest {

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void what_was_answered_is_kept_once(String database) throws Exception {
    long seed = System.nanoTime();
    String log = database.equals("sqlite") ? null : Postgres.sharedDatabase();
    KilledUnderLoad killed = new KilledUnderLoad(data, log, seed);
    killed.round();
    assertThat(killed.found()).as("seed %d", seed).matches(KilledUnderLoad.Found::isClean);
  }
}
