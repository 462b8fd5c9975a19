package io.clientele.report.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Gives each sheet a name that spreadsheets take, and no two the same. */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> given = new HashSet<>();

  String of(String wanted) {
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
      String ending = " (" + number + ")";
      String begin = WorkbookUtil.createSafeSheetName(wanted);
      name = begin.substring(0, Math.min(begin.length(), LONGEST - ending.length())) + ending;
    }
    return name;
  }
}
