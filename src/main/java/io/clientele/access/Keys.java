package io.clientele.access;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys there ever were, as they stood at one moment, in the order of their creation. */
public final class Keys {

  /** Compared with where no record is found, so that an unknown id costs the same. */
  private static final SecretHash DECOY = decoy();

  private final Map<String, KeyRecord> byId = new LinkedHashMap<>();

  /** Two records of one id are refused. */
  Keys(List<KeyRecord> records) {
    for (KeyRecord each : records) {
      if (byId.put(each.id(), each) != null) {
        throw new IllegalArgumentException("two keys have the id " + each.id());
      }
    }
  }

  private static SecretHash decoy() {
    SecureRandom random = new SecureRandom();
    return SecretHash.of(AccessKey.make(random), random);
  }

  /** Whether no key was ever created. Revoked keys count: to revoke must never open a door. */
  public boolean isEmpty() {
    return byId.isEmpty();
  }

  public List<KeyRecord> records() {
    return List.copyOf(byId.values());
  }

  /** How many there are, for a line of a log. */
  public String summary() {
    long good = byId.values().stream().filter(each -> !each.isRevoked()).count();
    return "%d good, %d revoked".formatted(good, byId.size() - good);
  }

  /** These keys, and one more or one in another state. */
  Keys with(KeyRecord record) {
    Map<String, KeyRecord> after = new LinkedHashMap<>(byId);
    after.put(record.id(), record);
    return new Keys(List.copyOf(after.values()));
  }

  boolean hasGood(KeyName name) {
    return byId.values().stream().anyMatch(each -> !each.isRevoked() && each.name().equals(name));
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** Says whose key this is. */
  public Admission admit(AccessKey key) {
    KeyRecord found = byId.get(key.id());
    boolean fits = (found == null ? DECOY : found.secret()).fits(key);
    if (found == null || !fits) {
      return new Admission.Unknown();
    }
    return found.isRevoked()
        ? new Admission.Revoked(found.id(), found.name().text())
        : new Admission.Admitted(found.name().text(), Role.withImplied(found.roles()));
  }

  /** The key of an id, or else the good key of a name, or else the last of that name. */
  Optional<KeyRecord> find(String idOrName) {
    KeyRecord found = byId.get(idOrName);
    for (KeyRecord each : byId.values()) {
      boolean named = each.name().text().equals(idOrName);
      if (named && (found == null || (found.isRevoked() && !found.id().equals(idOrName)))) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }
}
