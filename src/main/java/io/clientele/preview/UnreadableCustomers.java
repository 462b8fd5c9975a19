package io.clientele.preview;

import java.io.IOException;
import java.util.List;

/** A file that can't be read as customers; its faults are fit for a user. */
public final class UnreadableCustomers extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final List<String> faults;

  UnreadableCustomers(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  UnreadableCustomers(String fault) {
    this(List.of(fault));
  }

  /** What is wrong, one line each. */
  public List<String> faults() {
    return faults;
  }
}
