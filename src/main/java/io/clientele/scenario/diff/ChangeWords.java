package io.clientele.scenario.diff;

import io.clientele.scenario.Heading;
import io.clientele.scenario.Scenario;
import io.clientele.table.Quoted;
import io.clientele.table.SheetRow;
import io.clientele.table.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one line what became of a scenario. */
public final class ChangeWords {

  private ChangeWords() {}

  /**
   * Such as: {@code scenario `a star` (scenarios.xlsx / Cases / row 14): expected quadrant from
   * STAR to BASIC}.
   */
  public static Text of(ScenarioChange change) {
    Scenario latest = change.latest();
    String name = Quoted.of(latest.name());
    Text place = latest.sheetRow().inWords();
    Text became = became(change);
    return new Text(
        "scenario " + name + " (" + place.en() + ")" + became.en(),
        "场景" + name + "（" + place.zh() + "）" + became.zh());
  }

  private static Text became(ScenarioChange change) {
    Scenario from = change.from();
    Scenario to = change.to();
    if (from == null || to == null) {
      Text expected = expected(change.cells());
      return from == null
          ? new Text(" is new" + expected.en(), "为新增" + expected.zh())
          : new Text(" is gone" + expected.en(), "已删除" + expected.zh());
    }
    Text moved = change.moved() ? movedFrom(from.sheetRow()) : new Text("", "");
    if (change.cells().isEmpty()) {
      return new Text(": " + moved.en(), "：" + moved.zh());
    }
    Text cells = joined(change.cells().stream().map(ChangeWords::changed).toList());
    return change.moved()
        ? new Text(", " + moved.en() + ": " + cells.en(), "，" + moved.zh() + "：" + cells.zh())
        : new Text(": " + cells.en(), "：" + cells.zh());
  }

  private static Text movedFrom(SheetRow from) {
    Text place = from.inWords();
    return new Text("moved from " + place.en(), "由" + place.zh() + "移来");
  }

  private static Text changed(CellChange cell) {
    Text what = CellWords.named(cell.heading());
    Text from = CellWords.of(cell.heading(), cell.from());
    Text to = CellWords.of(cell.heading(), cell.to());
    return new Text(
        what.en() + " from " + from.en() + " to " + to.en(),
        what.zh() + "由" + from.zh() + "改为" + to.zh());
  }

  /** What a scenario is there for; its facts would be too many for a line. */
  private static Text expected(List<CellChange> cells) {
    List<Text> expected =
        cells.stream()
            .filter(cell -> cell.heading() instanceof Heading.OfResult)
            .map(cell -> said(cell, cell.to() == null ? cell.from() : cell.to()))
            .toList();
    Text all = joined(expected);
    return expected.isEmpty() ? all : new Text(": " + all.en(), "：" + all.zh());
  }

  private static Text said(CellChange cell, @Nullable String side) {
    Text what = CellWords.named(cell.heading());
    Text value = CellWords.of(cell.heading(), Objects.requireNonNull(side));
    return new Text(what.en() + " " + value.en(), what.zh() + value.zh());
  }

  private static Text joined(List<Text> texts) {
    return new Text(
        texts.stream().map(Text::en).collect(Collectors.joining("; ")),
        texts.stream().map(Text::zh).collect(Collectors.joining("；")));
  }
}
