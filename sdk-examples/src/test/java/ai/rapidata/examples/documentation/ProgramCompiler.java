package ai.rapidata.examples.documentation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles documented programs against the class path of the tests. */
final class ProgramCompiler {
    private final List<String> imports;
    private final Path classes;

    ProgramCompiler(List<String> imports, Path classes) {
        this.imports = imports;
        this.classes = classes;
    }

    /** Compiles them all; returns what is wrong with each that does not compile, told in lines of its page. */
    Map<DocumentedProgram, String> compile(List<DocumentedProgram> programs) throws IOException {
        Files.createDirectories(classes);
        Map<DocumentedProgram, String> errors = new LinkedHashMap<>();
        for (DocumentedProgram program : programs) {
            List<String> found = compile(program);
            if (!found.isEmpty()) {
                errors.put(program, String.join("\n", found));
            }
        }
        return errors;
    }

    private List<String> compile(DocumentedProgram program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> errors = new ArrayList<>();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-Xlint:none");
        compiler.getTask(
                        null,
                        null,
                        diagnostic -> report(program, diagnostic, errors),
                        options,
                        null,
                        List.of(new SourceText(program.mainClass(), program.source(imports))))
                .call();
        return errors;
    }

    private void report(
            DocumentedProgram program, Diagnostic<? extends JavaFileObject> diagnostic, List<String> errors) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            int line = program.pageLine(imports, diagnostic.getLineNumber());
            errors.add(program.page() + ":" + line + ": " + diagnostic.getMessage(Locale.ENGLISH));
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String className, String text) {
            super(URI.create("string:///" + className + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
