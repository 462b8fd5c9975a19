package io.clientele;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The fences between the packages; CONTRIBUTING shows the same picture. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.clientele");

  private static void check(ArchRule rule) {
    rule.check(OURS);
  }

  @Test
  void the_arrows_between_the_packages_point_one_way() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("io.clientele")
            .layer("http")
            .definedBy("io.clientele.http..")
            .layer("cli")
            .definedBy("io.clientele.cli..")
            .layer("access")
            .definedBy("io.clientele.access..")
            .layer("book")
            .definedBy("io.clientele.book..")
            .layer("run")
            .definedBy("io.clientele.run..")
            .layer("report")
            .definedBy("io.clientele.report..")
            .layer("preview")
            .definedBy("io.clientele.preview..")
            .layer("whatif")
            .definedBy("io.clientele.whatif..")
            .layer("action")
            .definedBy("io.clientele.action..")
            .layer("webhook")
            .definedBy("io.clientele.webhook..")
            .layer("audit")
            .definedBy("io.clientele.audit..")
            .layer("scoring")
            .definedBy("io.clientele.scoring..")
            .layer("release")
            .definedBy("io.clientele.release..")
            .layer("decisionlog")
            .definedBy("io.clientele.decisionlog..")
            .layer("scenario")
            .definedBy("io.clientele.scenario..")
            .layer("ruleset")
            .definedBy("io.clientele.ruleset..", "io.clientele.rules..")
            .layer("table")
            .definedBy("io.clientele.table..")
            .layer("decision")
            .definedBy("io.clientele.decision..")
            .layer("customer")
            .definedBy("io.clientele.customer..")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("root", "http", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("root", "http", "cli")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("root", "http", "cli", "report")
            .whereLayer("book")
            .mayOnlyBeAccessedByLayers("root", "http", "cli", "run", "report")
            .whereLayer("preview")
            .mayOnlyBeAccessedByLayers("root", "http", "cli")
            .whereLayer("whatif")
            .mayOnlyBeAccessedByLayers("root", "http", "cli")
            .whereLayer("action")
            .mayOnlyBeAccessedByLayers("root", "http", "cli", "run", "report")
            .whereLayer("webhook")
            .mayOnlyBeAccessedByLayers("root", "http")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers("root", "http", "cli")
            .whereLayer("scoring")
            .mayOnlyBeAccessedByLayers("root", "http", "cli", "run")
            .whereLayer("release")
            .mayOnlyBeAccessedByLayers("root", "http", "cli", "preview", "audit", "scoring", "run")
            .whereLayer("decisionlog")
            .mayOnlyBeAccessedByLayers(
                "root", "http", "cli", "action", "webhook", "audit", "scoring")
            .whereLayer("scenario")
            .mayOnlyBeAccessedByLayers(
                "root", "http", "cli", "preview", "whatif", "audit", "scoring", "report", "release")
            .whereLayer("ruleset")
            .mayOnlyBeAccessedByLayers(
                "root",
                "http",
                "cli",
                "preview",
                "whatif",
                "audit",
                "scoring",
                "release",
                "scenario")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers(
                "root",
                "http",
                "cli",
                "preview",
                "whatif",
                "audit",
                "scoring",
                "report",
                "release",
                "scenario",
                "ruleset")
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers(
                "root",
                "http",
                "cli",
                "preview",
                "whatif",
                "action",
                "webhook",
                "audit",
                "scoring",
                "run",
                "report",
                "release",
                "scenario",
                "ruleset",
                "table")
            .because(
                "who decides must not know who asked, and tables must not know who reads them"));
  }

  @Test
  void files_and_proofs_know_no_tables() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.clientele.table.xlsx..", "io.clientele.table.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.clientele.table")
            .because("how a file is read and how a space is covered can be proved on its own"));
  }

  @Test
  void access_knows_nothing_of_what_it_guards() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.access..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.clientele..")
                    .and(not(resideInAPackage("io.clientele.access.."))))
            .because("who may is asked before anything else is, and stays the same whatever is"));
  }

  @Test
  void the_decision_log_knows_nothing_of_what_it_keeps() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.decisionlog..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.clientele..")
                    .and(not(resideInAPackage("io.clientele.decisionlog.."))))
            .because("what was kept must stay readable however decisions change"));
  }

  @Test
  void databases_stay_in_decisionlog_book_and_run() {
    fence(
        "what a database can do to us is dealt with where something is kept, or brought together",
        new String[] {"io.clientele.decisionlog..", "io.clientele.book..", "io.clientele.run.."},
        "java.sql..",
        "javax.sql..");
    fence(
        "what a database can do to the record is dealt with in one place",
        new String[] {"io.clientele.decisionlog.."},
        "org.sqlite..",
        "org.postgresql..",
        "com.zaxxer..",
        "org.flywaydb..");
  }

  @Test
  void nothing_goes_round_in_circles() {
    check(
        slices()
            .matching("io.clientele.(*)..")
            .should()
            .beFreeOfCycles()
            .because("what goes round in a circle can only be understood all at once"));
  }

  @Test
  void http_and_cli_never_know_each_other() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.clientele.cli..")
            .because("both are doors to the same house"));
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.clientele.http..")
            .because("both are doors to the same house"));
  }

  @Test
  void drools_stays_in_ruleset() {
    fence(
        "the engine can be replaced, or upgraded, in one place",
        new String[] {"io.clientele.ruleset..", "io.clientele.rules.."},
        "org.drools..",
        "org.kie..");
  }

  @Test
  void poi_stays_in_the_report() {
    fence(
        "it only draws the workbook for people; tables are read by a strict parser of our own",
        new String[] {"io.clientele.report.xlsx.."},
        "org.apache.poi..",
        "org.apache.xmlbeans..");
  }

  @Test
  void fastexcel_stays_in_scenario_and_book() {
    fence(
        "workbooks are written in one place, and raw ones read in another",
        new String[] {"io.clientele.scenario..", "io.clientele.book.."},
        "org.dhatim..");
  }

  @Test
  void readers_of_raw_files_stay_in_book() {
    fence(
        "what a CRM exports is dealt with in one place",
        new String[] {"io.clientele.book.."},
        "org.duckdb..",
        "org.yaml..");
    fence(
        "CSV comes as a book, or as what became of actions, and goes as sales targets",
        new String[] {
          "io.clientele.book..", "io.clientele.action..", "io.clientele.report.target.."
        },
        "de.siegmar..");
  }

  @Test
  void webhooks_know_the_log_and_what_a_result_is_called() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.webhook..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.clientele..")
                    .and(not(resideInAPackage("io.clientele.webhook..")))
                    .and(not(resideInAPackage("io.clientele.decisionlog..")))
                    .and(not(resideInAPackage("io.clientele.decision.."))))
            .because("what is told is read from the record, and never on the way of a decision"));
  }

  @Test
  void makers_of_pdf_stay_with_the_page_that_they_print() {
    fence(
        "how a PDF is made can be replaced, or upgraded, in one place",
        new String[] {"io.clientele.report.html.."},
        "com.openhtmltopdf..",
        "org.apache.pdfbox..",
        "org.apache.fontbox..",
        "org.apache.batik..");
  }

  @Test
  void a_book_is_made_of_facts_alone() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.clientele.book..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.clientele..")
                    .and(not(resideInAPackage("io.clientele.book..")))
                    .and(not(resideInAPackage("io.clientele.customer.."))))
            .because("how facts are counted must not depend on what is decided from them"));
  }

  @Test
  void javalin_and_jetty_stay_in_http() {
    fence(
        "the web server can be replaced, or upgraded, in one place",
        new String[] {"io.clientele.http.."},
        "io.javalin..",
        "org.eclipse.jetty..",
        "jakarta.servlet..");
  }

  @Test
  void metrics_stay_in_http() {
    fence(
        "what is counted is the concern of whoever answers",
        new String[] {"io.clientele.http.."},
        "io.micrometer..",
        "io.prometheus..");
  }

  @Test
  void picocli_stays_in_cli_and_at_the_root() {
    fence(
        "options are read in one place",
        new String[] {"io.clientele.cli..", "io.clientele"},
        "picocli..");
  }

  private static void fence(String reason, String[] inside, String... library) {
    check(
        noClasses()
            .that(
                not(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        inside)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library)
            .because(reason));
  }

  @Test
  void no_package_is_a_drawer_for_odds_and_ends() {
    check(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..service..")
            .because("such a name says nothing about what is inside"));
  }

  @Test
  void every_package_is_null_marked() {
    check(
        classes()
            .that(not(resideInAPackage("io.clientele.rules..")))
            .and()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("a null that nobody expects is found by the compiler there"));
  }
}
