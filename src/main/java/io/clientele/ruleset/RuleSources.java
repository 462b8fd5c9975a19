package io.clientele.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of the DRL files, by file name. */
public record RuleSources(SortedMap<String, String> byName) {

  public RuleSources {
    byName = new TreeMap<>(byName);
  }

  /**
   * The DRL files of a folder.
   *
   * @throws RuleFault where the folder can't be read or holds no DRL file
   */
  public static RuleSources in(Path folder) {
    SortedMap<String, String> byName = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".drl")).toList()) {
        byName.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new RuleFault("folder `" + folder + "` can't be read: name a folder of .drl files");
    }
    if (byName.isEmpty()) {
      throw new RuleFault("folder `" + folder + "` holds no .drl file: name the rules' folder");
    }
    return new RuleSources(byName);
  }

  /** The files of the rules that ship with this version. */
  public static RuleSources shipped() {
    SortedMap<String, String> byName = new TreeMap<>();
    for (String name : Resources.lines(Resources.FILES)) {
      byName.put(name, Resources.text(name));
    }
    return new RuleSources(byName);
  }

  Iterable<Map.Entry<String, String>> files() {
    return byName.entrySet();
  }
}
