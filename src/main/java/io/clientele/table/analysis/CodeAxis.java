package io.clientele.table.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes, each a slot of its own. */
public final class CodeAxis implements Axis {

  private final List<String> codes;
  private final Map<String, Integer> slots = new HashMap<>();

  public CodeAxis(List<String> codes) {
    this.codes = List.copyOf(codes);
    for (String code : this.codes) {
      slots.put(code, slots.size());
    }
  }

  @Override
  public int size() {
    return codes.size();
  }

  /** The slot of a code; -1 for one that can't be. */
  public int slot(String code) {
    return slots.getOrDefault(code, -1);
  }

  @Override
  public String witness(int slot) {
    return codes.get(slot);
  }
}
