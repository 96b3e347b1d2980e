package ai.rapidata.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the README and the documentation show is compiled and run against a sandbox; or against one that the system
 * property {@code rapidata.test.apiUrl} names, such as a proxy before it.
 */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = Path.of("target", "documentation").toAbsolutePath();
    private static final Path CLASSES = WORK.resolve("classes");
    private static final Path REPORTS = WORK.resolve("reports");
    private static final Path FILES = WORK.resolve("files");

    private static final int LINES_SHOWN = 40;

    private static final List<DocumentedProgram> programs = new ArrayList<>();
    private static Map<DocumentedProgram, String> compileErrors = Map.of();
    private static String processEnd = "the process was not started";

    @BeforeAll
    static void compileAndRunAll() throws Exception {
        for (Path folder : List.of(CLASSES, REPORTS, FILES)) {
            delete(folder);
            Files.createDirectories(folder);
        }
        for (Path page : pages()) {
            programs.addAll(DocumentationPage.programsOf(page));
        }
        compileErrors = new ProgramCompiler(imports(), CLASSES).compile(programs);
        SampleFiles.provide(programs, PROJECT.resolve("sdk-examples/images"), FILES);
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().clock(SandboxClock.accelerated(2000)).start()) {
            run(sandbox.baseUrl().toString());
        }
    }

    @TestFactory
    Stream<DynamicTest> programs_compiledAndRun_endWell() {
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(program.displayName(), () -> assertEndedWell(program)));
    }

    @Test
    void pages_together_showPrograms() {
        assertThat(programs).hasSizeGreaterThan(10);
        assertThat(programs.stream().map(DocumentedProgram::mainClass)).doesNotHaveDuplicates();
    }

    private static void assertEndedWell(DocumentedProgram program) throws IOException {
        String errors = compileErrors.get(program);
        if (errors != null) {
            fail(errors);
        }
        if (!program.run()) {
            return;
        }
        if (!Files.exists(REPORTS.resolve(program.mainClass() + ProgramRunner.SUCCEEDED))) {
            fail(whatWentWrong(program));
        }
    }

    /** Everything that is needed to understand a failure from the build's log alone. */
    private static String whatWentWrong(DocumentedProgram program) {
        return program.displayName() + " did not end well\n--- how it ended\n"
                + excerpt(
                        REPORTS.resolve(program.mainClass() + ProgramRunner.FAILED), "no word about it; " + processEnd)
                + "\n--- what it printed\n"
                + excerpt(REPORTS.resolve(program.mainClass() + ProgramRunner.OUTPUT), "nothing")
                + "\n--- what the programs logged\n"
                + excerpt(WORK.resolve("output.txt"), "nothing");
    }

    private static String excerpt(Path file, String otherwise) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() <= 2 * LINES_SHOWN) {
                return lines.isEmpty() ? otherwise : String.join("\n", lines);
            }
            return String.join("\n", lines.subList(0, LINES_SHOWN))
                    + "\n...\n"
                    + String.join("\n", lines.subList(lines.size() - LINES_SHOWN, lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(PROJECT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /** The imports that every program may rely on: those of the JShell script. */
    private static List<String> imports() throws IOException {
        return Files.readAllLines(PROJECT.resolve("sdk-examples/jshell/startup.jsh")).stream()
                .filter(line -> line.startsWith("import "))
                .toList();
    }

    private static void run(String sandboxUrl) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.home=" + WORK.resolve("home"),
                "-cp",
                CLASSES + File.pathSeparator + System.getProperty("java.class.path"),
                ProgramRunner.class.getName(),
                REPORTS.toString()));
        programs.stream()
                .filter(program -> program.run() && !compileErrors.containsKey(program))
                .map(DocumentedProgram::mainClass)
                .forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FILES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(WORK.resolve("output.txt").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("RAPIDATA_"));
        environment.put("RAPIDATA_API_URL", System.getProperty("rapidata.test.apiUrl", sandboxUrl));
        environment.put("RAPIDATA_CLIENT_ID", "sandbox");
        environment.put("RAPIDATA_CLIENT_SECRET", "sandbox");
        environment.put("RAPIDATA_cacheLocation", WORK.resolve("cache").toString());
        environment.remove("DISPLAY");
        Process process = builder.start();
        boolean ended = process.waitFor(ProgramRunner.LONGEST.toSeconds() + 60, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        processEnd = (ended ? "the process ended with status " : "the process was ended, with status ")
                + process.exitValue();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
