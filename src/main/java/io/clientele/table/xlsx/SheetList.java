package io.clientele.table.xlsx;

import io.clientele.table.xlsx.Refused.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sheets of a workbook and the parts that hold them. */
final class SheetList {

  /** A sheet and its part. */
  record Entry(String name, boolean hidden, String part, byte[] content) {}

  private SheetList() {}

  static List<Entry> of(Map<String, byte[]> parts) throws Refused {
    Map<String, String> targets = targets(parts);
    Xml xml = Xml.open("xl/workbook.xml", part(parts, "xl/workbook.xml"));
    List<Entry> sheets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (xml.next()) {
      if (xml.starts("sheet")) {
        Entry entry = entry(xml, targets, parts);
        if (!names.add(entry.name())) {
          throw Refused.corrupt("two sheets have one name");
        }
        sheets.add(entry);
      }
    }
    return sheets;
  }

  private static Entry entry(Xml xml, Map<String, String> targets, Map<String, byte[]> parts)
      throws Refused {
    String state = xml.attribute("state");
    String part = targets.get(xml.required("id"));
    String name = xml.required("name");
    return new Entry(
        name, state != null && !state.equals("visible"), "sheet " + name, part(parts, part));
  }

  private static Map<String, String> targets(Map<String, byte[]> parts) throws Refused {
    String rels = "xl/_rels/workbook.xml.rels";
    Xml xml = Xml.open(rels, part(parts, rels));
    Map<String, String> targets = new HashMap<>();
    while (xml.next()) {
      if (xml.starts("Relationship")) {
        if ("External".equals(xml.attribute("TargetMode"))) {
          throw new Refused(Reason.EXTERNAL_LINK, rels);
        }
        String target = xml.required("Target");
        targets.put(
            xml.required("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  private static byte[] part(Map<String, byte[]> parts, @Nullable String name) throws Refused {
    byte[] content = name == null ? null : parts.get(name);
    if (content == null) {
      throw Refused.corrupt("part " + name + " is missing");
    }
    return content;
  }
}
