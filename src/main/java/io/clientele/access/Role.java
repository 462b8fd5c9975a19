package io.clientele.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an access key may be used for. */
public enum Role {
  /** A CRM system: decides customers. */
  CRM,
  /** Reads tables and releases, checks, previews; changes nothing. */
  ANALYST,
  /** Publishes and rolls back; an analyst too, since nobody should publish what they can't read. */
  PUBLISHER,
  /** Reads decisions. */
  AUDITOR,
  /** May do everything. */
  ADMIN;

  /** The name in commands, files and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a name, in lower case. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  private Set<Role> all() {
    return switch (this) {
      case ADMIN -> EnumSet.allOf(Role.class);
      case PUBLISHER -> EnumSet.of(PUBLISHER, ANALYST);
      case CRM, ANALYST, AUDITOR -> EnumSet.of(this);
    };
  }

  /** The roles given and those that they bring along, in the order of their declaration. */
  public static Set<Role> withImplied(Set<Role> given) {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    given.forEach(each -> all.addAll(each.all()));
    return all;
  }
}
