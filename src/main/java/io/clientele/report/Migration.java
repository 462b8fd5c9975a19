package io.clientele.report;

import io.clientele.decision.ResultField;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the customers of two runs moved between the codes of a result. Each customer of both stands
 * in one cell.
 *
 * @param cells those with a customer, by code before and after
 */
public record Migration(ResultField field, List<MigrationCell> cells) {

  public Migration {
    cells = List.copyOf(cells);
  }

  /** The codes that customers had or have, in alphabetical order; the empty one last. */
  public List<String> codes() {
    return cells.stream()
        .flatMap(cell -> Stream.of(cell.before(), cell.after()))
        .distinct()
        .sorted(
            (one, other) ->
                one.isEmpty() == other.isEmpty()
                    ? one.compareTo(other)
                    : Boolean.compare(one.isEmpty(), other.isEmpty()))
        .toList();
  }

  /** How many customers went from one code to another; 0 where nobody did. */
  public long customers(String before, String after) {
    return cells.stream()
        .filter(cell -> cell.before().equals(before) && cell.after().equals(after))
        .mapToLong(MigrationCell::customers)
        .sum();
  }

  /** How many customers have another code than before. */
  public long moved() {
    return cells.stream().filter(MigrationCell::isMove).mapToLong(MigrationCell::customers).sum();
  }

  /** How many customers are in both runs. */
  public long customers() {
    return cells.stream().mapToLong(MigrationCell::customers).sum();
  }
}
