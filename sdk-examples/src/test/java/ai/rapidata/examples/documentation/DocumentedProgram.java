package ai.rapidata.examples.documentation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of a page: one or more code blocks that read as one.
 *
 * @param page the page's file name
 * @param className the name of the class that the code becomes
 * @param run whether it is run, or compiled only
 * @param lines the code with the lines of the page that it stands on
 */
record DocumentedProgram(String page, String className, boolean run, List<Line> lines) {
    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+).*");
    private static final Pattern IMPORT = Pattern.compile("^import [\\w.*]+;.*|^import static [\\w.*]+;.*");

    /** A line of code and where it stands in the page, from 1. */
    record Line(int number, String text) {}

    /** What the test is called. */
    String displayName() {
        return page + ":" + lines.get(0).number() + (run ? "" : " (compiled only)");
    }

    /** Where a line of {@link #source} comes from; 0 where it is not from the page. */
    int pageLine(List<String> imports, long sourceLine) {
        int index = (int) sourceLine - 1;
        List<Line> all = arranged(imports);
        return index >= 0 && index < all.size() ? all.get(index).number() : 0;
    }

    /** The Java source: the code as it stands if it declares a class, else inside a main method. */
    String source(List<String> imports) {
        StringBuilder source = new StringBuilder();
        arranged(imports).forEach(line -> source.append(line.text()).append('\n'));
        return source.toString();
    }

    /** The class whose main method is the program. */
    String mainClass() {
        return lines.stream()
                .map(line -> CLASS.matcher(line.text()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(className);
    }

    private List<Line> arranged(List<String> imports) {
        List<Line> all = new java.util.ArrayList<>();
        imports.forEach(text -> all.add(new Line(0, text)));
        lines.stream().filter(line -> isImport(line)).forEach(all::add);
        List<Line> code = lines.stream().filter(line -> !isImport(line)).toList();
        if (!mainClass().equals(className)) {
            all.addAll(code);
            return all;
        }
        all.add(new Line(0, "public final class " + className + " {"));
        all.add(new Line(0, "    public static void main(String[] arguments) throws Exception {"));
        all.addAll(code);
        all.add(new Line(0, "    }"));
        all.add(new Line(0, "}"));
        return all;
    }

    private static boolean isImport(Line line) {
        return IMPORT.matcher(line.text()).matches();
    }
}
