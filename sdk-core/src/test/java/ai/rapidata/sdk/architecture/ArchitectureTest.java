package ai.rapidata.sdk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages run one way, and what is inside stays inside. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.rapidata.sdk");

    private static final DescribedPredicate<JavaClass> INTERNAL =
            JavaClass.Predicates.resideInAPackage("ai.rapidata.sdk.internal..");

    @Test
    void packages_dependOnEachOther_withoutCycles() {
        slices().matching("ai.rapidata.(sdk.internal.*)..")
                .should()
                .beFreeOfCycles()
                .check(LIBRARY);
        slices().matching("ai.rapidata.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void okhttp_isUsed_inTheTransportOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ai.rapidata.sdk.internal.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(LIBRARY);
    }

    @Test
    void jackson_isUsed_inTheJsonReaderOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ai.rapidata.sdk.internal.json..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(LIBRARY);
    }

    @Test
    void threads_sleep_inTheSleeperOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("ai.rapidata.sdk.internal.concurrent.Sleeper")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(LIBRARY);
    }

    @Test
    void publicSignatures_nameNothing_internalOrOfThirdParties() {
        classes()
                .that(DescribedPredicate.not(INTERNAL))
                .and()
                .arePublic()
                .should(nameOnlyWhatCallersMaySee())
                .check(LIBRARY);
    }

    @Test
    void classNames_tellWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(LIBRARY);
    }

    private static ArchCondition<JavaClass> nameOnlyWhatCallersMaySee() {
        return new ArchCondition<>("name only java.*, OpenTelemetry and exported types in public signatures") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                members(owner)
                        .filter(named -> !callersMaySee(named.type()))
                        .map(named -> named.where() + " names " + named.type().getName())
                        .distinct()
                        .forEach(message -> events.add(SimpleConditionEvent.violated(owner, message)));
            }
        };
    }

    private record Named(String where, JavaClass type) {}

    private static Stream<Named> members(JavaClass owner) {
        Stream<Named> methods = owner.getMethods().stream()
                .filter(method -> visible(method.getModifiers()))
                .flatMap(method -> types(method).map(type -> new Named(method.getFullName(), type)));
        Stream<Named> constructors = owner.getConstructors().stream()
                .filter(constructor -> visible(constructor.getModifiers()))
                .flatMap(constructor -> types(constructor).map(type -> new Named(constructor.getFullName(), type)));
        Stream<Named> fields = owner.getFields().stream()
                .filter(field -> visible(field.getModifiers()))
                .flatMap(field -> types(field).map(type -> new Named(field.getFullName(), type)));
        Stream<Named> parents = Stream.concat(owner.getRawSuperclass().stream(), owner.getRawInterfaces().stream())
                .filter(parent -> parent.getModifiers().contains(JavaModifier.PUBLIC))
                .map(parent -> new Named(owner.getName(), parent));
        return Stream.of(methods, constructors, fields, parents).flatMap(all -> all);
    }

    private static boolean visible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        return Stream.of(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(ArchitectureTest::raw),
                        method.getExceptionTypes().stream())
                .flatMap(all -> all);
    }

    private static Stream<JavaClass> types(JavaConstructor constructor) {
        return constructor.getParameterTypes().stream().flatMap(ArchitectureTest::raw);
    }

    private static Stream<JavaClass> types(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream();
    }

    private static Stream<JavaClass> raw(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    private static boolean callersMaySee(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getPackageName();
        return element.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("javax.net")
                || name.startsWith("io.opentelemetry.")
                || (name.startsWith("ai.rapidata.sdk") && !INTERNAL.test(element));
    }
}
