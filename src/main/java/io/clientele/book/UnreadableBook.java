package io.clientele.book;

import java.util.List;

/** Files or a mapping that no book can be made from; every fault in a line of its own. */
public final class UnreadableBook extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  UnreadableBook(String fault) {
    this(List.of(fault));
  }

  UnreadableBook(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, place first; at least one. */
  public List<String> faults() {
    return faults;
  }
}
