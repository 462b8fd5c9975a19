package io.clientele.access;

import io.clientele.access.KeyFile.Change;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Makes keys and revokes them. */
public final class Locksmith {

  private final KeyFile file;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Locksmith(KeyFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Makes a key and keeps its hash.
   *
   * @return the key, which nobody can show again; nothing where a good key has the name already
   * @throws BrokenKeys where the file of keys is torn, or somebody else keeps its lock
   */
  public Optional<AccessKey> create(KeyName name, Set<Role> roles) throws IOException {
    return file.change(
        keys -> {
          if (keys.hasGood(name)) {
            return new Change<>(keys, Optional.empty());
          }
          AccessKey key = unused(keys);
          SecretHash secret = SecretHash.of(key, random);
          KeyRecord record = new KeyRecord(key.id(), name, roles, now(), null, secret);
          return new Change<>(keys.with(record), Optional.of(key));
        });
  }

  private AccessKey unused(Keys keys) {
    AccessKey key = AccessKey.make(random);
    while (keys.has(key.id())) {
      key = AccessKey.make(random);
    }
    return key;
  }

  /**
   * Revokes a key for good; one that is revoked stays as it is.
   *
   * @param idOrName a name means the good key of that name
   * @return the key as it stands now; nothing where there is none
   * @throws BrokenKeys where the file of keys is torn, or somebody else keeps its lock
   */
  public Optional<KeyRecord> revoke(String idOrName) throws IOException {
    return file.change(
        keys -> {
          Optional<KeyRecord> found = keys.find(idOrName);
          if (found.isEmpty() || found.get().isRevoked()) {
            return new Change<>(keys, found);
          }
          KeyRecord revoked = found.get().revokedAt(now());
          return new Change<>(keys.with(revoked), Optional.of(revoked));
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
