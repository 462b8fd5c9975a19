package io.clientele.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key.
 *
 * @param roles as given, at least one, without those implied
 * @param revoked when the key was revoked; null while it is good
 */
public record KeyRecord(
    String id,
    KeyName name,
    Set<Role> roles,
    Instant created,
    @Nullable Instant revoked,
    SecretHash secret) {

  public KeyRecord {
    if (!AccessKey.isId(id)) {
      throw new IllegalArgumentException("no id of a key: " + id);
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a key has a role");
    }
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  public boolean isRevoked() {
    return revoked != null;
  }

  KeyRecord revokedAt(Instant moment) {
    return new KeyRecord(id, name, roles, created, moment, secret);
  }
}
