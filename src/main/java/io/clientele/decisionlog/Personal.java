package io.clientele.decisionlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What erasing takes away.
 *
 * @param customerId none for a record of erasure
 */
record Personal(@Nullable String customerId, List<String> tags, Content content) {

  /** Stands for it in the chain; once the salt is gone, no guess can be tested by it. */
  Hash commitment(byte[] salt) {
    return new Fields("clientele.commitment.1")
        .maybe(customerId)
        .texts(tags)
        .bytes(content.facts())
        .bytes(content.decision())
        .bytes(content.answerHash().bytes())
        .keyedHash(salt);
  }
}
