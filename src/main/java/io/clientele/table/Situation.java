package io.clientele.table;

import io.clientele.table.analysis.CodeAxis;
import io.clientele.table.analysis.NumberAxis;
import io.clientele.table.analysis.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a part of a table's space in words. */
record Situation(TableSpace space, List<Run> region) {

  /** Such as {@code recencyDays 31 to 90, for instance 31}. */
  Text told() {
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    for (int i = 0; i < region.size(); i++) {
      Input input = space.inputs().get(i);
      if (region.size() == 1 || !region.get(i).equals(Run.all(input.axis().size()))) {
        Text span = span(input, region.get(i));
        en.add(input.name() + " " + span.en());
        zh.add(input.label().zh() + span.zh());
      }
    }
    return en.isEmpty()
        ? new Text("anything" + instance().en(), "任何情况" + instance().zh())
        : new Text(
            String.join(" and ", en) + instance().en(), String.join("且", zh) + instance().zh());
  }

  /** The smallest case, unless the words name nothing else. */
  private Text instance() {
    if (isOnePoint()) {
      return new Text("", "");
    }
    List<Object> witness = space.witness(region);
    if (witness.size() == 1) {
      String value = value(witness.get(0)).en();
      return new Text(", for instance " + value, "，例如" + value(witness.get(0)).zh());
    }
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    for (int i = 0; i < witness.size(); i++) {
      en.add(space.inputs().get(i).name() + " " + value(witness.get(i)).en());
      zh.add(space.inputs().get(i).label().zh() + value(witness.get(i)).zh());
    }
    return new Text(", for instance " + String.join(", ", en), "，例如" + String.join("、", zh));
  }

  private boolean isOnePoint() {
    for (int i = 0; i < region.size(); i++) {
      Run run = region.get(i);
      boolean one =
          space.inputs().get(i).axis() instanceof NumberAxis numbers
              ? isOne(numbers.least(run.from()), numbers.greatest(run.to()))
              : run.from() == run.to();
      if (!one) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOne(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    return least != null && greatest != null && least.compareTo(greatest) == 0;
  }

  private static Text value(Object value) {
    if (value instanceof BigDecimal number) {
      return both(number.toPlainString());
    }
    return value.equals("") ? new Text("any other word", "其他文字") : both(value.toString());
  }

  /** All that an input can be, as an advice. */
  static Text everything(Input input) {
    Text span = span(input, Run.all(input.axis().size()));
    return new Text("it can be " + span.en(), "可取：" + span.zh());
  }

  private static Text span(Input input, Run run) {
    if (input.axis() instanceof CodeAxis codes) {
      if (codes.size() == 1 && codes.witness(0).isEmpty()) {
        return new Text("any word", "任何文字");
      }
      List<Text> names = new ArrayList<>();
      for (int slot = run.from(); slot <= run.to(); slot++) {
        names.add(value(codes.witness(slot)));
      }
      return new Text(
          String.join(" or ", names.stream().map(Text::en).toList()),
          String.join("或", names.stream().map(Text::zh).toList()));
    }
    NumberAxis numbers = (NumberAxis) input.axis();
    BigDecimal least = numbers.least(run.from());
    BigDecimal after = numbers.after(run.to());
    return numbers.isFine() && least != null && after != null
        ? below(least.toPlainString(), after.toPlainString())
        : span(least, numbers.greatest(run.to()));
  }

  private static Text below(String least, String after) {
    return new Text(least + " to below " + after, least + "至" + after + "（不含）");
  }

  private static Text span(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    String from = least == null ? "" : least.toPlainString();
    String to = greatest == null ? "" : greatest.toPlainString();
    if (from.isEmpty() && to.isEmpty()) {
      return new Text("anything", "任何值");
    }
    if (from.isEmpty()) {
      return new Text("up to " + to, "不超过" + to);
    }
    if (to.isEmpty()) {
      return new Text("from " + from + " on", from + "及以上");
    }
    return from.equals(to) ? both(from) : new Text(from + " to " + to, from + "至" + to);
  }

  private static Text both(String text) {
    return new Text(text, text);
  }
}
