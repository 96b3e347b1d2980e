package ai.rapidata.sdk.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.documentation.CoverageTable.Name;
import ai.rapidata.sdk.documentation.CoverageTable.Row;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** What the page about the Python library's methods names is there, and the tests that it names use it. */
class CoverageTableTest {

    private static final Path PAGE = Path.of("..", "docs", "python-sdk-coverage.md");
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final String LEFT_OUT = "left out: ";
    private static final String NO_SERVICE = "(no service involved)";
    private static final Set<Class<?>> SERVICES =
            Set.of(SandboxExtension.class, SandboxTime.class, RapidataSandbox.class);
    private static final Set<Class<? extends Annotation>> TESTS =
            Set.of(Test.class, ParameterizedTest.class, TestFactory.class);

    private static List<Row> rows = List.of();
    private static Map<String, List<Class<?>>> library = Map.of();
    private static Map<String, List<Class<?>>> tests = Map.of();

    @BeforeAll
    static void read() throws IOException {
        rows = CoverageTable.read(PAGE);
        library = classes(Path.of("target", "classes"));
        library.values().forEach(types -> types.removeIf(type -> type.getName().contains(".internal.")));
        tests = classes(Path.of("target", "test-classes"));
    }

    @Test
    void everyRow_isFilled_orGivesAReason() {
        assertThat(rows).hasSizeGreaterThan(150);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.pythonNames()).as("Python names of %s", row).isNotEmpty();
            if (row.javaNames().isEmpty()) {
                assertThat(row.answer())
                        .as("reason of %s", row)
                        .startsWith(LEFT_OUT)
                        .hasSizeGreaterThan(50);
            } else {
                assertThat(row.tests()).as("tests of %s", row).isNotEmpty();
            }
        });
        assertThat(rows.stream().flatMap(row -> row.pythonNames().stream())).doesNotHaveDuplicates();
    }

    @Test
    void everyJavaName_exists() {
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            for (Name name : row.javaNames()) {
                List<Class<?>> types = library.getOrDefault(name.type(), List.of());
                if (types.size() != 1 || !hasMember(types.get(0), name.member())) {
                    missing.add(row + ": " + name + " in " + types);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTest_exists_runsAgainstTheSandbox_andUsesWhatItIsNamedFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            StringBuilder sources = new StringBuilder();
            for (Name name : row.tests()) {
                List<Class<?>> types = tests.getOrDefault(name.type(), List.of());
                if (types.size() != 1 || !hasTest(types.get(0), name.member())) {
                    wrong.add(row + ": there is no test " + name);
                } else if (!row.test().endsWith(NO_SERVICE) && !usesTheSandbox(types.get(0))) {
                    wrong.add(row + ": " + name + " has no sandbox");
                } else {
                    sources.append(code(types.get(0), name.member()));
                }
            }
            for (Name name : row.javaNames()) {
                if (!mentions(sources.toString(), name)) {
                    wrong.add(row + ": no test of the row mentions " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTestOfBadInput_exists() throws IOException {
        List<Row> badInput = CoverageTable.read(Path.of("..", "docs", "bad-input.md"));
        assertThat(badInput).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row.answer()).isNotEmpty();
            assertThat(row.tests()).as("tests of %s", row).isNotEmpty().allSatisfy(name -> {
                List<Class<?>> types = tests.getOrDefault(name.type(), List.of());
                assertThat(types).as("classes of %s", name).hasSize(1);
                assertThat(hasTest(types.get(0), name.member())).as("%s", name).isTrue();
            });
        });
    }

    private static Map<String, List<Class<?>>> classes(Path folder) throws IOException {
        Map<String, List<Class<?>>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                String type = name.substring(0, name.length() - ".class".length());
                if (!type.contains("$") && type.contains(".") && !type.endsWith("-info")) {
                    Class<?> loaded = load(type);
                    found.computeIfAbsent(loaded.getSimpleName(), absent -> new ArrayList<>())
                            .add(loaded);
                }
            }
        }
        return found;
    }

    private static Class<?> load(String name) throws IOException {
        try {
            return Class.forName(name, false, CoverageTableTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IOException(name, gone);
        }
    }

    private static boolean hasMember(Class<?> type, String member) {
        return member.isEmpty()
                || Stream.of(type.getMethods())
                        .anyMatch(method -> method.getName().equals(member))
                || Stream.of(type.getFields()).anyMatch(field -> field.getName().equals(member));
    }

    private static boolean hasTest(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .anyMatch(CoverageTableTest::isTest);
    }

    private static boolean isTest(Method method) {
        return TESTS.stream().anyMatch(method::isAnnotationPresent);
    }

    private static boolean usesTheSandbox(Class<?> test) {
        return Stream.of(test.getDeclaredFields()).map(Field::getType).anyMatch(SERVICES::contains);
    }

    /** A test's code, with what its class has beside its tests. */
    private static String code(Class<?> test, String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(test.getName().replace('.', '/') + ".java"))
                .replaceAll("(?m)^import .*$", "");
        for (Method method : test.getDeclaredMethods()) {
            if (isTest(method) && !method.getName().equals(name)) {
                source = Pattern.compile(
                                "\\bvoid " + Pattern.quote(method.getName()) + "\\(.*?\\n    }\\n", Pattern.DOTALL)
                        .matcher(source)
                        .replaceFirst("");
            }
        }
        return source;
    }

    private static boolean mentions(String source, Name name) {
        String sought = name.member().isEmpty() ? name.type() : name.member();
        return Pattern.compile("\\b" + Pattern.quote(sought) + "\\b")
                .matcher(source)
                .find();
    }
}
