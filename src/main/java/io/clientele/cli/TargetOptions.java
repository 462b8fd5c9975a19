package io.clientele.cli;

import io.clientele.decision.Language;
import io.clientele.release.Loading;
import io.clientele.report.target.Level;
import io.clientele.report.target.SalesTargets;
import io.clientele.report.target.TargetRule;
import io.clientele.report.target.Unsplittable;
import io.clientele.run.RunResults;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By which tables, and at which levels, a sales target is split. */
final class TargetOptions {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "LEVEL",
      description = "region and owner, in the order in which to split (default: region,owner)")
  private List<Level> levels = List.of(Level.REGION, Level.OWNER);

  /** Reads an amount in yuan. */
  static final class Yuan implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      if (AMOUNT.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
        return new BigDecimal(text).setScale(2);
      }
      throw new TypeConversionException(
          "`%s` is no amount; give yuan above zero with at most two decimals, as 12000000"
              .formatted(text));
    }
  }

  /**
   * Splits a total over the customers of a run.
   *
   * @throws Unsplittable where the tables, or the run, don't allow it
   */
  SalesTargets split(RunResults results, BigDecimal total, Language language, Ansi ansi)
      throws Refused, Unsplittable {
    if (new HashSet<>(levels).size() < levels.size()) {
      throw new Refused("--by: it names a level twice; name each once");
    }
    Loading loading = release.load();
    if (!(loading instanceof Loading.Loaded loaded)) {
      throw new Refused(
          new LoadingText(language, ansi).of((Loading.Refused) loading).stripTrailing());
    }
    try (var ruleset = loaded.release().ruleset()) {
      TargetRule rule =
          TargetRule.of(ruleset.tables())
              .orElseThrow(
                  () ->
                      new Refused(
                          "--tables: there is no targets.xlsx, which says how to split; take the"
                              + " one that ships"));
      return SalesTargets.of(results, rule, loaded.release().digest(), total, levels);
    }
  }

  /** The tables can't be used; the message says why, in lines. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }
}
