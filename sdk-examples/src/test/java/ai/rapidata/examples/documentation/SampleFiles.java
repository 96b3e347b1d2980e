package ai.rapidata.examples.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the files that documented programs name where these look for them; one named "missing" stays missing. */
final class SampleFiles {
    private static final Pattern NAMED = Pattern.compile("\"([\\w./-]+\\.(?:jpe?g|png))\"");

    private SampleFiles() {}

    static void provide(List<DocumentedProgram> programs, Path pictures, Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (DocumentedProgram program : programs) {
            Matcher matcher = NAMED.matcher(program.source(List.of()));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        names.removeIf(name -> name.contains("missing") || name.startsWith("/"));
        for (String name : names) {
            write(folder.resolve(name), pictures);
        }
    }

    private static void write(Path file, Path pictures) throws IOException {
        String name = file.getFileName().toString();
        String suffix = name.endsWith(".png") ? ".png" : ".jpg";
        Path picture;
        try (Stream<Path> found = Files.walk(pictures)) {
            List<Path> fitting = found.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            picture = fitting.get(Math.floorMod(file.hashCode(), fitting.size()));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, Files.readAllBytes(picture));
        // Readers of pictures stop at the end mark: what follows only makes equal pictures different files.
        Files.write(file, file.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }
}
