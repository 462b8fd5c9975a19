package io.clientele.whatif;

import io.clientele.table.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Goals for tests. */
final class Goals {

  private static final GoalReader READER = new GoalReader(Forms.shipped());

  private Goals() {}

  static Goal of(String... pathsAndCodes) {
    Map<String, String> codes = new TreeMap<>();
    for (int i = 0; i < pathsAndCodes.length; i += 2) {
      codes.put(pathsAndCodes[i], pathsAndCodes[i + 1]);
    }
    return ((GoalReader.Reading.Good) READER.read(codes)).goal();
  }

  /** One result, or now and then two. */
  static Goal any(Random random) {
    Map<String, String> codes = new TreeMap<>();
    List<String> paths = new ArrayList<>(new TreeMap<>(READER.allowed()).keySet());
    for (int i = random.nextInt(4) == 0 ? 0 : 1; i < 2; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      List<String> some = READER.allowed().get(path);
      codes.put(path, some.get(random.nextInt(some.size())));
    }
    return ((GoalReader.Reading.Good) READER.read(codes)).goal();
  }
}
