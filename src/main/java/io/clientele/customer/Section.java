package io.clientele.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group of facts, one JSON object inside the customer's. */
public enum Section {
  /** The customer's own object, around the other sections. */
  TOP("", "Customer", "客户"),
  PROFILE("profile", "Profile", "基本信息"),
  PURCHASES("purchases", "Purchases", "采购情况"),
  INTERACTIONS("interactions", "Interactions", "互动情况"),
  RELATIONSHIP("relationship", "Relationship", "合作关系"),
  POTENTIAL("potential", "Potential", "增长潜力"),
  STANDING("standing", "Standing", "行业地位"),
  SIGNALS("signals", "Warning signals", "预警信号");

  private static final Map<String, Section> BY_KEY =
      Stream.of(values())
          .filter(section -> section != TOP)
          .collect(Collectors.toUnmodifiableMap(Section::key, Function.identity()));

  private static final List<String> KEYS =
      Stream.of(values()).filter(section -> section != TOP).map(Section::key).toList();

  private final String key;
  private final String english;
  private final String chinese;

  Section(String key, String english, String chinese) {
    this.key = key;
    this.english = english;
    this.chinese = chinese;
  }

  /** The section's name in JSON; empty for {@link #TOP}. */
  public String key() {
    return key;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }

  /** The section's JSON pointer; empty for {@link #TOP}. */
  public String pointer() {
    return this == TOP ? "" : "/" + key;
  }

  /** The names of the sections inside the customer's object. */
  static List<String> keys() {
    return KEYS;
  }

  static Optional<Section> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
