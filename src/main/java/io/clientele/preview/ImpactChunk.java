package io.clientele.preview;

import io.clientele.customer.Customer;
import io.clientele.customer.CustomerReader;
import io.clientele.customer.Fault;
import io.clientele.customer.Reading;
import io.clientele.decision.Assessment;
import io.clientele.decision.Decided;
import io.clientele.decision.ResultField;
import io.clientele.preview.ImpactReport.RefusedLine;
import io.clientele.preview.Movement.Advice;
import io.clientele.ruleset.Ruleset;
import io.clientele.ruleset.TableFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides a few customers both ways and counts what differs. Used by one thread. */
final class ImpactChunk {
  private static final Logger LOG = LoggerFactory.getLogger(ImpactChunk.class);

  private final Compared compared;
  private final CustomerReader reader;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final ByteArrayOutputStream movers = new ByteArrayOutputStream(0);

  ImpactChunk(Compared compared, CustomerReader reader, Progress progress) {
    this.compared = compared;
    this.reader = reader;
    this.progress = progress;
  }

  Tally tally() {
    return tally;
  }

  /** A line of JSON for each customer who moves, in the order of the file. */
  ByteArrayOutputStream movers() {
    return movers;
  }

  ImpactChunk run(List<CustomerLine> lines) throws IOException {
    for (CustomerLine line : lines) {
      if (progress.isCancelled()) {
        return this;
      }
      run(line);
    }
    return this;
  }

  private void run(CustomerLine line) throws IOException {
    if (line.fault() != null) {
      refuse(line, null, line.fault());
      return;
    }
    Reading reading = reader.read(line.json());
    if (reading instanceof Reading.Accepted accepted) {
      decide(line, accepted.customer());
    } else if (reading instanceof Reading.NotJson notJson) {
      refuse(line, null, notJson.fault().message());
    } else {
      Reading.Refused refused = (Reading.Refused) reading;
      String faults =
          refused.faults().stream().map(Fault::message).collect(Collectors.joining("; "));
      refuse(line, refused.customerId().orElse(null), faults);
    }
  }

  private void refuse(CustomerLine line, @Nullable String customerId, String message) {
    tally.refused(new RefusedLine(line.number(), customerId, message));
    progress.refused();
  }

  private void decide(CustomerLine line, Customer customer) throws IOException {
    Decided before = decide(compared.active(), "the active release", line, customer);
    Decided now = before == null ? null : decideAgain(before, line, customer);
    if (before != null && now != null) {
      compare(line, before, now);
      progress.decided();
    }
  }

  private @Nullable Decided decideAgain(Decided before, CustomerLine line, Customer customer) {
    return compared.sameAnswers().after(before)
        ? before
        : decide(compared.candidate(), "the candidate", line, customer);
  }

  private @Nullable Decided decide(
      Ruleset ruleset, String name, CustomerLine line, Customer customer) {
    try {
      return ruleset.decide(customer);
    } catch (TableFault fault) {
      refuse(line, customer.customerId(), name + " can't decide: " + fault.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("line {} of a preview could not be decided by {}", line.number(), name, failure);
      refuse(line, customer.customerId(), name + " failed to decide; report it");
    }
    return null;
  }

  private void compare(CustomerLine line, Decided before, Decided now) throws IOException {
    tally.decided();
    Assessment old = before.assessment();
    for (ResultField field : ResultField.values()) {
      tally.transition(new Tally.Transition(field, field.of(old), field.of(now.assessment())));
    }
    Movement movement = before == now ? Movement.NONE : Movement.of(old, now.assessment());
    if (!movement.isNone()) {
      moved(line, before, now, movement);
    }
  }

  private void moved(CustomerLine line, Decided before, Decided now, Movement movement)
      throws IOException {
    FirstDifference first = compared.first(before, now, movement);
    Mover mover =
        new Mover(
            line.number(),
            now.customer().customerId(),
            now.customer().purchases().amount12m(),
            movement.changes(),
            movement.gained().stream().map(Advice::action).toList(),
            movement.lost().stream().map(Advice::action).toList(),
            new Mover.Difference(id(first.from()), id(first.to())));
    tally.mover(mover, movement, compared.causes().of(first));
    ReportJson.writeLine(mover, movers);
  }

  private static @Nullable String id(@Nullable Step step) {
    return step == null ? null : step.id();
  }

  /** What is made once for all chunks. */
  record Compared(
      Comparison comparison, Steps before, Steps now, Causes causes, SameAnswers sameAnswers) {
    static Compared of(Comparison comparison) {
      return new Compared(
          comparison,
          new Steps(comparison.active().tables()),
          new Steps(comparison.candidate().tables()),
          new Causes(comparison.diff(), comparison.forms()),
          new SameAnswers(comparison));
    }

    Ruleset active() {
      return comparison.active();
    }

    Ruleset candidate() {
      return comparison.candidate();
    }

    /** The first difference in what bears on the movement, or else in anything. */
    FirstDifference first(Decided old, Decided decided, Movement movement) {
      return FirstDifference.of(
              before.of(old, movement::concerns), now.of(decided, movement::concerns))
          .or(() -> FirstDifference.of(all(before, old), all(now, decided)))
          .orElse(new FirstDifference(null, null));
    }

    private static Map<String, List<Step>> all(Steps steps, Decided decided) {
      return steps.of(decided, model -> true);
    }
  }
}
