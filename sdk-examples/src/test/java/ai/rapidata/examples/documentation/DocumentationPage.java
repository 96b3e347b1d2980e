package ai.rapidata.examples.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the programs of a Markdown page.
 *
 * <p>All {@code java} blocks of a page are one program, read from top to bottom. Comments that a reader of the page does
 * not see change that: {@code <!-- program -->} before a block starts a new one, {@code <!-- compile only -->} sets one
 * block apart that is compiled and not run, {@code <!-- java} ... {@code -->} adds code that the page does not show.
 */
final class DocumentationPage {
    private static final String FENCE = "```";

    private final String name;
    private final List<DocumentedProgram> programs = new ArrayList<>();
    private List<DocumentedProgram.Line> current = new ArrayList<>();
    private boolean compileOnly;

    private DocumentationPage(String name) {
        this.name = name;
    }

    static List<DocumentedProgram> programsOf(Path file) throws IOException {
        DocumentationPage page = new DocumentationPage(file.getFileName().toString());
        page.read(Files.readAllLines(file));
        return page.programs;
    }

    private void read(List<String> lines) {
        int index = 0;
        while (index < lines.size()) {
            String line = lines.get(index).strip();
            if (line.equals("<!-- program -->")) {
                finish(true);
            } else if (line.equals("<!-- compile only -->")) {
                compileOnly = true;
            } else if (line.equals("<!-- java")) {
                index = take(lines, index + 1, "-->", current);
            } else if (line.equals(FENCE + "java")) {
                index = block(lines, index + 1);
            } else if (line.startsWith(FENCE)) {
                index = take(lines, index + 1, FENCE, new ArrayList<>());
            }
            index++;
        }
        finish(true);
    }

    private int block(List<String> lines, int from) {
        if (!compileOnly) {
            return take(lines, from, FENCE, current);
        }
        compileOnly = false;
        List<DocumentedProgram.Line> surrounding = current;
        current = new ArrayList<>();
        int end = take(lines, from, FENCE, current);
        finish(false);
        current = surrounding;
        return end;
    }

    private int take(List<String> lines, int from, String end, List<DocumentedProgram.Line> target) {
        int index = from;
        while (index < lines.size() && !lines.get(index).strip().equals(end)) {
            target.add(new DocumentedProgram.Line(index + 1, lines.get(index)));
            index++;
        }
        if (index == lines.size()) {
            throw new IllegalArgumentException(name + ": the block before line " + from + " has no end");
        }
        return index;
    }

    private void finish(boolean run) {
        if (!current.isEmpty()) {
            String stem = name.substring(0, name.lastIndexOf('.')).replaceAll("[^A-Za-z0-9]", "_");
            String className = "Page_" + stem + "_line_" + current.get(0).number();
            programs.add(new DocumentedProgram(name, className, run, List.copyOf(current)));
        }
        current = new ArrayList<>();
    }
}
