package io.clientele.release;

import java.nio.file.Path;

/** The release that ships, loaded once for all tests. */
public final class TheFirstRelease {

  private static final Release LOADED =
      ((Loading.Loaded) ReleaseLoader.loadFirst(Path.of("decision-tables"), null)).release();

  private TheFirstRelease() {}

  public static Release get() {
    return LOADED;
  }
}
