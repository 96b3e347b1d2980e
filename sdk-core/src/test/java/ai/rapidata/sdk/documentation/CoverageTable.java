package ai.rapidata.sdk.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a page of tables with three columns: what it is about, what there is to say of it, and its tests. */
final class CoverageTable {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");

    private CoverageTable() {}

    /** A class, and a member of it, empty for the class itself. */
    record Name(String type, String member) {

        static Name parse(String text) {
            int dot = text.indexOf('.');
            return dot < 0 ? new Name(text, "") : new Name(text.substring(0, dot), text.substring(dot + 1));
        }

        @Override
        public String toString() {
            return member.isEmpty() ? type : type + "." + member;
        }
    }

    /** One row. */
    record Row(int line, String subject, String answer, String test) {

        /** What the Python library calls it. */
        List<String> pythonNames() {
            return codes(subject);
        }

        /** What it is here. */
        List<Name> javaNames() {
            return codes(answer).stream().map(Name::parse).toList();
        }

        /** Which tests use it. */
        List<Name> tests() {
            return codes(test).stream().map(Name::parse).toList();
        }

        @Override
        public String toString() {
            return "line " + line + ": " + subject;
        }
    }

    static List<Row> read(Path page) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.startsWith("|")
                    || line.startsWith("|---")
                    || line.startsWith("| Python |")
                    || line.startsWith("| Input |")) {
                continue;
            }
            String[] cells = CELL.split(line.substring(1, line.length() - 1), -1);
            if (cells.length != 3) {
                throw new IOException("line " + (index + 1) + " has " + cells.length + " cells: " + line);
            }
            rows.add(new Row(index + 1, cells[0].strip(), cells[1].strip(), cells[2].strip()));
        }
        return rows;
    }

    private static List<String> codes(String cell) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(cell);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }
}
