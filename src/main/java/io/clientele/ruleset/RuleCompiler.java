package io.clientele.ruleset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles DRL to the classes of Drools' executable model: ahead, in the build, for the rules that
 * ship, and at run time for rules given by a user.
 */
public final class RuleCompiler {

  private RuleCompiler() {}

  /**
   * The classes that a set of rules compiles to.
   *
   * @param models the names of the model classes
   * @param classes the bytes of all classes, by class name
   */
  record Compiled(List<String> models, Map<String, byte[]> classes) {}

  /** The build's entry: compiles the DRL files of one folder into another. */
  public static void main(String[] folders) throws IOException {
    RuleSources sources = RuleSources.in(Path.of(folders[0]));
    Path classes = Path.of(folders[1]);
    Path beside = classes.resolve("io/clientele/rules");
    Compiled compiled = compile(sources);
    write(compiled, classes);
    Files.write(beside.resolve(Resources.MODELS), compiled.models());
    Files.write(beside.resolve(Resources.FILES), sources.byName().keySet());
  }

  private static void write(Compiled compiled, Path into) throws IOException {
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      Path file = into.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  /**
   * Compiles rules.
   *
   * @throws RuleFault with every message of the compiler, each with file and line
   */
  static Compiled compile(RuleSources sources) {
    KieServices kie = KieServices.get();
    ReleaseId id = kie.newReleaseId("io.clientele", "rules-" + UUID.randomUUID(), "1");
    try {
      KieFileSystem files = kie.newKieFileSystem();
      files.generateAndWritePomXML(id);
      for (Map.Entry<String, String> file : sources.files()) {
        files.write("src/main/resources/io/clientele/rules/" + file.getKey(), file.getValue());
      }
      KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
      refuseErrors(builder.getResults().getMessages(Message.Level.ERROR));
      return compiled((InternalKieModule) builder.getKieModule());
    } finally {
      kie.getRepository().removeKieModule(id);
    }
  }

  private static void refuseErrors(List<Message> errors) {
    if (!errors.isEmpty()) {
      throw new RuleFault(
          errors.stream()
              .map(
                  error ->
                      fileName(error.getPath()) + " line " + error.getLine() + ": " + first(error))
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }

  private static String fileName(String path) {
    return path == null ? "rules" : path.substring(path.lastIndexOf('/') + 1);
  }

  private static String first(Message error) {
    return error.getText().lines().findFirst().orElse("can't be compiled");
  }

  private static Compiled compiled(InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    List<String> models = List.of();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      } else if (file.endsWith("/drools-model")) {
        models = models(new String(module.getBytes(file), StandardCharsets.UTF_8));
      }
    }
    return new Compiled(models, classes);
  }

  private static List<String> models(String index) {
    return index.lines().filter(line -> !line.isBlank() && !line.contains(":")).toList();
  }
}
