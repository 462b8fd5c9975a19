package io.clientele.table.xlsx;

import io.clientele.table.xlsx.Refused.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part. */
final class SheetParser {
  private final SheetList.Entry entry;
  private final CellParser cellParser;
  private final TreeMap<Ref, Cell> cells = new TreeMap<>();
  private final List<Range> merged = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private int row;
  private int column;

  SheetParser(SheetList.Entry entry, SharedStrings strings, Formats formats) {
    this.entry = entry;
    this.cellParser = new CellParser(strings, formats);
  }

  Sheet parse() throws Refused {
    Xml xml = Xml.open(entry.part(), entry.content());
    try {
      boolean found = false;
      while (xml.next()) {
        found |= xml.starts("worksheet");
        element(xml);
      }
      if (!found) {
        throw Refused.corrupt(entry.part() + " is no worksheet");
      }
    } catch (IllegalArgumentException bad) {
      throw new Refused(Reason.CORRUPT, entry.part(), bad);
    }
    return new Sheet(entry.name(), entry.hidden(), cells, merged, hiddenRows, hiddenColumns);
  }

  private void element(Xml xml) throws Refused {
    if (xml.starts("col")) {
      columns(xml);
    } else if (xml.starts("row")) {
      row(xml);
    } else if (xml.starts("c")) {
      cell(xml);
    } else if (xml.starts("mergeCell")) {
      merged.add(Range.parse(xml.required("ref")));
    } else if (xml.starts("oleObject") || xml.starts("control")) {
      throw new Refused(Reason.EMBEDDED_OBJECT, entry.part());
    }
  }

  private void columns(Xml xml) throws Refused {
    if (xml.flag("hidden") || isZero(xml.attribute("width"))) {
      int last = Math.min(xml.number("max", 0), 1000);
      for (int i = Math.max(xml.number("min", 1), 1); i <= last; i++) {
        hiddenColumns.add(i);
      }
    }
  }

  private void row(Xml xml) throws Refused {
    row = xml.number("r", row + 1);
    column = 0;
    if (xml.flag("hidden") || isZero(xml.attribute("ht"))) {
      hiddenRows.add(row);
    }
  }

  private static boolean isZero(@Nullable String size) {
    return size != null && !size.isEmpty() && Double.parseDouble(size) == 0;
  }

  private void cell(Xml xml) throws Refused {
    String address = xml.attribute("r");
    Ref ref = address == null ? new Ref(row, column + 1) : Ref.parse(address);
    if (ref.row() != row) {
      throw Refused.corrupt(entry.part());
    }
    column = ref.column();
    Cell cell = cellParser.parse(ref, xml);
    if (cell == null) {
      return;
    }
    if (row > Limits.LAST_ROW) {
      throw new Refused(Reason.TOO_MANY_ROWS, entry.name());
    }
    if (cells.put(ref, cell) != null) {
      throw Refused.corrupt(entry.part() + " has two cells " + ref);
    }
  }
}
