package ai.rapidata.sandbox.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which way the arrows between packages run. */
class ArchitectureTest {

    private static final String ROOT = "ai.rapidata.sandbox";
    private static final String[] GROUND = packages("clock", "json", "traffic", "crowd", "ranking");
    private static final JavaClasses SANDBOX = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packages_noCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SANDBOX);
    }

    @Test
    void ground_dependsOnNothingOfTheSandbox() {
        for (String each : GROUND) {
            classes()
                    .that()
                    .resideInAPackage(each)
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAPackage(each)))
                    .check(SANDBOX);
        }
    }

    @Test
    void foundation_doesNotKnowTheNouns() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("server", "listing", "store", "fault"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(
                        "asset", "audience", "benchmark", "dataset", "flow", "identity", "job", "labeling", "result"))
                .check(SANDBOX);
    }

    @Test
    void assembly_isKnownToNobody() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(SANDBOX);
    }

    @Test
    void theClient_isUnknownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.rapidata.sdk..")
                .allowEmptyShould(true)
                .check(SANDBOX);
    }

    @Test
    void database_isTheStoresBusiness() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .check(SANDBOX);
    }

    @Test
    void jetty_isUsedWhereHttpIsMade() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".server..", ROOT + ".fault..")
                .and()
                // Reads the parts of an upload with Jetty's parser, which never holds them in memory.
                .doNotHaveFullyQualifiedName(ROOT + ".asset.ReceivedFile")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".asset.ReceivedFile$Parts")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(SANDBOX);
    }

    private static String[] packages(String... names) {
        var patterns = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            patterns[i] = ROOT + "." + names[i] + "..";
        }
        return patterns;
    }
}
