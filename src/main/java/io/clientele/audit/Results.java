package io.clientele.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The results, actions and rows that the tags of an entry name.
 *
 * @param rules rows that fired, such as {@code risk-level#3}
 */
public record Results(List<Result> results, List<String> actions, List<String> rules) {

  /** A result by its path and code. */
  public record Result(String path, String code) {}

  public Results {
    results = List.copyOf(results);
    actions = List.copyOf(actions);
    rules = List.copyOf(rules);
  }

  static Results of(List<String> tags) {
    List<Result> results = new ArrayList<>();
    List<String> actions = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (String tag : tags) {
      int equals = tag.indexOf('=');
      String name = tag.substring(0, equals);
      String value = tag.substring(equals + 1);
      switch (name) {
        case "rule" -> rules.add(value);
        case "action" -> actions.add(value);
        default -> results.add(new Result(name, value));
      }
    }
    return new Results(results, actions, rules);
  }
}
