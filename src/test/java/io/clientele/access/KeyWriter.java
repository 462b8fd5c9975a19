package io.clientele.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** A program that makes keys, to be run more than once at a time. */
public final class KeyWriter {

  private KeyWriter() {}

  /**
   * Makes keys.
   *
   * @param arguments the folder, a prefix of names, how many
   */
  public static void main(String[] arguments) throws IOException {
    Locksmith locksmith = new Locksmith(new KeyFile(Path.of(arguments[0])), Clock.systemUTC());
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      KeyName name = new KeyName(arguments[1] + i);
      var unused = locksmith.create(name, Set.of(Role.CRM)).orElseThrow();
    }
  }
}
