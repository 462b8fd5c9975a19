package io.clientele.cli;

import io.clientele.audit.VerificationJson;
import io.clientele.decisionlog.Checkpoint;
import io.clientele.decisionlog.Flaw;
import io.clientele.decisionlog.LogReader;
import io.clientele.decisionlog.PublicKeys;
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
      "anew from the start. Checkpoints that were kept elsewhere show both; give every one you",
      "have, and the key that you know to be the service's.",
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
    List<Checkpoint> outside = checkpoints.stream().map(Checkpoint::read).toList();
    List<PublicKey> trusted = keys.stream().map(PublicKeys::read).toList();
    try (LogReader log = LogReader.open(place.place(), Clock.systemUTC())) {
      Verification verification = log.verify(outside, trusted);
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
