package io.clientele.table;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns the descriptions of the tables, written in YAML for people, into JSON. Run by the build:
 * reading YAML would cost a start more than reading all workbooks.
 */
public final class FormsCompiler {

  private FormsCompiler() {}

  /**
   * @param arguments the YAML file and the JSON file to write
   */
  public static void main(String[] arguments) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    yaml.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    Path json = Path.of(arguments[1]);
    Files.createDirectories(json.toAbsolutePath().getParent());
    new ObjectMapper().writeValue(json.toFile(), yaml.readTree(Path.of(arguments[0]).toFile()));
  }
}
