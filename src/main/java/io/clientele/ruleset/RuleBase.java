package io.clientele.ruleset;

import io.clientele.decision.FormulaRule;
import io.clientele.table.Forms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Compiled rules, without any row of a table. Immutable; any number of rulesets share one. */
public final class RuleBase {

  private final KieBase kieBase;
  private final boolean shipped;
  private final Map<String, FormulaRule> formulas = new HashMap<>();

  private RuleBase(List<Model> models, boolean shipped) {
    this.shipped = shipped;
    kieBase = KieBaseBuilder.createKieBaseFromModel(models);
    for (KiePackage each : kieBase.getKiePackages()) {
      for (Rule rule : each.getRules()) {
        if (rule.getMetaData().containsKey("formula")) {
          String name = rule.getName();
          formulas.put(
              name, new FormulaExplainer(name, rule.getMetaData(), Forms.shipped()).rule());
        }
      }
    }
  }

  /** The rules that ship with this version, built ahead. */
  public static RuleBase shipped() {
    return new RuleBase(
        models(Resources.lines(Resources.MODELS), RuleBase.class.getClassLoader()), true);
  }

  /**
   * Rules given by a user, compiled now; takes seconds.
   *
   * @throws RuleFault where they don't compile
   */
  public static RuleBase compiled(RuleSources sources) {
    RuleCompiler.Compiled compiled = RuleCompiler.compile(sources);
    return new RuleBase(models(compiled.models(), new RuleClasses(compiled.classes())), false);
  }

  private static List<Model> models(List<String> names, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : names) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException missing) {
        throw new IllegalStateException("model class " + name + " can't be loaded", missing);
      }
    }
    return models;
  }

  /** Whether these are the rules that ship with this version. */
  boolean isShipped() {
    return shipped;
  }

  KieBase kieBase() {
    return kieBase;
  }

  Map<String, FormulaRule> formulas() {
    return formulas;
  }

  /** The classes of rules compiled at run time; gone when their rule base is. */
  private static final class RuleClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    RuleClasses(Map<String, byte[]> classes) {
      super(RuleBase.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] own = classes.get(name);
        if (own == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, own, 0, own.length);
      }
    }
  }
}
