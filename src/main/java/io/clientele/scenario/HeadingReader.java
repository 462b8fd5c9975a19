package io.clientele.scenario;

import io.clientele.customer.Fact;
import io.clientele.table.DidYouMean;
import io.clientele.table.FindingCode;
import io.clientele.table.Quoted;
import io.clientele.table.Spot;
import io.clientele.table.Text;
import io.clientele.table.xlsx.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the names over the columns of a scenarios sheet. */
final class HeadingReader {

  private static final Set<String> NAME = Set.of("scenario", "场景");
  private static final Set<String> NOTE = Set.of("note", "备注");
  private static final Pattern EXPECT =
      Pattern.compile("(?i)(?:expect(?:ed)?[\\s:：]|预期[\\s:：]?|期望[\\s:：]?)\\s*(.+)");

  private final ResultCatalogue results;
  private final Map<String, Fact> facts = new HashMap<>();

  HeadingReader(ResultCatalogue results) {
    this.results = results;
    for (Fact fact : Fact.values()) {
      facts.put(fact.place(), fact);
      if (isUnambiguous(fact.key())) {
        facts.put(fact.key(), fact);
      }
    }
  }

  private static boolean isUnambiguous(String key) {
    return Stream.of(Fact.values()).filter(fact -> fact.key().equals(key)).count() == 1;
  }

  /** The name that a heading gives: its first line, so that a label may stand below it. */
  static String name(Cell cell) {
    return cell.content().toString().strip().lines().findFirst().orElse("").strip();
  }

  static boolean isScenario(String name) {
    return NAME.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What a name means; empty where it means nothing. A fact comes before a result. */
  Optional<Heading> find(String name) {
    if (isScenario(name)) {
      return Optional.of(new Heading.Name());
    }
    if (NOTE.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(new Heading.Note());
    }
    Fact fact = facts.get(name);
    if (fact != null) {
      return Optional.of(new Heading.OfFact(fact));
    }
    Matcher expect = EXPECT.matcher(name);
    return results
        .find(expect.matches() ? expect.group(1).strip() : name)
        .map(Heading.OfResult::new);
  }

  /** What a heading means; reported where it means nothing. */
  Heading read(Cell cell, Spot spot) {
    String name = name(cell);
    Optional<Heading> found = find(name);
    if (found.isEmpty()) {
      unknown(name, spot);
    }
    return found.orElseGet(Heading.Unknown::new);
  }

  private void unknown(String name, Spot spot) {
    Matcher expect = EXPECT.matcher(name);
    List<String> paths = results.all().stream().map(Result::path).toList();
    if (expect.matches()) {
      String asked = expect.group(1).strip();
      Text guess = DidYouMean.of(asked, paths);
      spot.report(
          FindingCode.UNKNOWN_RESULT,
          new Text(Quoted.of(asked) + " is no result of a decision", Quoted.of(asked) + "不是决策结果"),
          new Text(
              guess.en() + "name a result as the decision does, such as `risk.points`",
              guess.zh() + "请按决策中的名称填写，如`risk.points`"));
      return;
    }
    List<String> known = new ArrayList<>(List.of("scenario", "note"));
    known.addAll(facts.keySet().stream().sorted().toList());
    known.addAll(paths);
    Text guess = byLabel(name).orElseGet(() -> DidYouMean.of(name, known));
    spot.report(
        FindingCode.UNKNOWN_COLUMN,
        new Text(
            Quoted.of(name) + " is neither a fact nor a result",
            Quoted.of(name) + "既不是客户数据也不是决策结果"),
        new Text(
            guess.en() + "name the column after a fact or a result, or remove it",
            guess.zh() + "请以客户数据或决策结果的名称作列名，或移除该列"));
  }

  /** The fact that people call so, in either language. */
  private static Optional<Text> byLabel(String name) {
    for (Fact fact : Fact.values()) {
      if (fact.chinese().equals(name) || fact.english().equalsIgnoreCase(name)) {
        String meant = Quoted.of(fact.place());
        return Optional.of(new Text("did you mean " + meant + "? ", "是否应为 " + meant + "？"));
      }
    }
    return Optional.empty();
  }
}
