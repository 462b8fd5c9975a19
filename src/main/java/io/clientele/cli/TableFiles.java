package io.clientele.cli;

import io.clientele.table.Fetched;
import io.clientele.table.Finding;
import io.clientele.table.Forms;
import io.clientele.table.NamedBytes;
import io.clientele.table.Reading;
import io.clientele.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads tables from folders, and workbooks laid over them. */
record TableFiles(CommandLine command) {

  /** The files of a folder, or of the usual folder with one workbook in the place of its own. */
  List<NamedBytes> files(Path place, Path usual) {
    return List.copyOf(
        (Files.isDirectory(place) ? usual(place) : over(usual(usual), List.of(place))).values());
  }

  /** The tables of a folder with workbooks in the place of its own. */
  Reading read(Path folder, List<Path> workbooks) {
    return read(over(usual(folder), workbooks));
  }

  private static Reading read(Map<String, NamedBytes> files) {
    return new TableReader(Forms.shipped()).read(List.copyOf(files.values()));
  }

  private Map<String, NamedBytes> usual(Path folder) {
    Fetched fetched = Fetched.from(folder);
    for (Finding finding : fetched.findings()) {
      throw new ParameterException(
          command, finding.place() + ": " + finding.message().en() + "; " + finding.hint().en());
    }
    Map<String, NamedBytes> files = new LinkedHashMap<>();
    fetched.files().forEach(file -> files.put(file.name(), file));
    return files;
  }

  private Map<String, NamedBytes> over(Map<String, NamedBytes> files, List<Path> workbooks) {
    for (Path workbook : workbooks) {
      try {
        String name = String.valueOf(workbook.getFileName());
        files.put(name, new NamedBytes(name, Files.readAllBytes(workbook)));
      } catch (IOException unreadable) {
        throw new ParameterException(
            command, "`" + workbook + "` can't be read: name a workbook or a folder of them");
      }
    }
    return files;
  }
}
