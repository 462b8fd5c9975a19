package io.clientele.whatif;

import io.clientele.customer.Fact;
import io.clientele.table.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says why a goal can't be reached. */
record WhyNot(FactWords words) {

  /** Obstacles that the sentence names; the rest is in the list. */
  private static final int NAMED = 3;

  Text text(
      List<Counterfactual.Obstacle> obstacles,
      List<Fact> atLimit,
      List<String> fixed,
      List<String> unknown,
      boolean levers,
      boolean complete) {
    Set<Text> parts = new LinkedHashSet<>(); // two rows may lack the same
    if (!levers) {
      parts.add(new Text("no fact of this customer can be acted on", "该客户没有可调整的事实"));
    }
    if (!unknown.isEmpty()) {
      parts.add(named("not known: ", "未知：", unknown.stream().map(words::name).toList()));
    }
    obstacles.stream().limit(NAMED).map(Counterfactual.Obstacle::text).forEach(parts::add);
    if (!atLimit.isEmpty()) {
      parts.add(
          named(
              "moved as far as the levers allow: ",
              "已调整到上限：",
              atLimit.stream().map(words::name).toList()));
    }
    if (!fixed.isEmpty()) {
      parts.add(named("no lever moves ", "没有可调整的途径影响", fixed.stream().map(words::name).toList()));
    }
    if (parts.isEmpty()) {
      parts.add(new Text("no changes meet all of it at once", "没有任何调整能同时满足全部要求"));
    }
    if (!complete) {
      parts.add(new Text("not every way was tried", "未能尝试所有途径"));
    }
    return new Text(
        "not reachable, because " + String.join("; ", parts.stream().map(Text::en).toList()),
        "无法达到，因为" + String.join("；", parts.stream().map(Text::zh).toList()));
  }

  private static Text named(String en, String zh, List<Text> names) {
    return new Text(
        en + String.join(", ", names.stream().map(Text::en).toList()),
        zh + String.join("、", names.stream().map(Text::zh).toList()));
  }
}
