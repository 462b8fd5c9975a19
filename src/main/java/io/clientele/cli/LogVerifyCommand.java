package io.clientele.cli;

import io.clientele.audit.VerificationJson;
import io.clientele.decisionlog.Checkpoint;
import io.clientele.decisionlog.Flaw;
import io.clientele.decisionlog.LogPlace;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.Pem;
import io.clientele.decisionlog.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code log verify}: proves that nobody touched the record, or names where somebody did. */
@Command(
    name = "verify",
    description = "Walks through the whole log and names the first entry that isn't as written.",
    footer = {
      "",
      "A log proves itself but for two things: a tail that was cut off, and a log that was written",
      "anew from the start. Checkpoints show both: those in the data folder are looked at always;",
      "whoever can change that folder can't change the ones, and the key, that you kept elsewhere.",
      "",
      "Exit code: 0 nothing was touched, 1 something was, or the log can't be read, 2 wrong usage.",
      "",
      "Examples:",
      "  clientele log verify",
      "  clientele log verify --checkpoint june.json --checkpoint july.json --public-key log.pem"
    })
final class LogVerifyCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private LogCommand.Place place = new LogCommand.Place();

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "a checkpoint that was kept elsewhere; may be given many times")
  private List<Path> checkpoints = new ArrayList<>();

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "the key that signs checkpoints, as kept elsewhere; may be given many times")
  private List<Path> keys = new ArrayList<>();

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  LogVerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return LogCommand.run(streams, this::verify);
  }

  private int verify() throws IOException {
    LogPlace log = place.place();
    List<Checkpoint> outside = new ArrayList<>(log.checkpoints());
    checkpoints.forEach(file -> outside.add(Checkpoint.read(file)));
    List<PublicKey> trusted =
        keys.isEmpty() ? log.publicKeys() : keys.stream().map(Pem::read).toList();
    try (LogReader reader = LogReader.open(log, Clock.systemUTC())) {
      Verification verification = reader.verify(outside, trusted);
      print(verification);
      return verification.sound() ? Exit.DONE : Exit.REFUSED;
    }
  }

  private void print(Verification verification) throws IOException {
    if (format == Format.JSON) {
      JsonReport.write(out -> VerificationJson.write(verification, out), streams.out());
    } else {
      streams.out().write(text(verification).getBytes(StandardCharsets.UTF_8));
    }
    streams.out().flush();
  }

  private static String text(Verification found) {
    Flaw flaw = found.flaw();
    String walked =
        "%d entries in %d blocks, %d of them erased, %d checkpoints, %d ms%n"
            .formatted(
                found.entries(),
                found.blocks(),
                found.erased(),
                found.checkpoints(),
                found.took().toMillis());
    return (flaw == null ? "intact: " : "NOT intact: " + flaw.message() + "\n") + walked;
  }
}
