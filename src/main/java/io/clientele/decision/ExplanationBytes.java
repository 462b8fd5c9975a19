package io.clientele.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as canonical bytes: every rule that fired, in order, and every value that it saw
 * or gave. The sentences follow from these and the release, so that a hash of these bytes shows
 * later that an explanation is still the same.
 */
public final class ExplanationBytes {

  /** No rule's name and no value holds these, since facts are without control characters. */
  private static final char END_OF_VALUE = '\u001f';

  private static final char END_OF_STEP = '\u001e';
  private static final int USUAL = 4096;

  private ExplanationBytes() {}

  /** The bytes of an explanation. */
  public static byte[] of(List<Firing> explanation) {
    StringBuilder text = new StringBuilder(USUAL);
    for (Firing firing : explanation) {
      text.append(firing.rule().id());
      for (@Nullable Object value : firing.values()) {
        text.append(END_OF_VALUE).append(value);
      }
      text.append(END_OF_STEP);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
