package io.clientele.table;

/** Where scenarios stand: in sheets that hold no table and are read elsewhere. */
public final class ScenarioSheets {
  /** A workbook of which every sheet holds scenarios. */
  public static final String FILE = "scenarios.xlsx";

  /** The name of a sheet that holds scenarios in any other workbook. */
  public static final String SHEET = "Scenarios";

  private ScenarioSheets() {}

  /** Whether a sheet of a workbook holds scenarios. */
  public static boolean contain(String file, String sheet) {
    return file.equals(FILE) || sheet.equals(SHEET);
  }
}
