package ai.rapidata.examples.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The pictures that both ways show, under names that tell who made them. */
final class Pictures {
    private static final Map<String, String> SOURCES = Map.of(
            "good_example.png", "aurora/flower.png",
            "bad_example.png", "borealis/flower.png",
            "flux_image.jpg", "aurora/boats.jpg",
            "midjourney_image.jpg", "borealis/boats.jpg",
            "flux_image2.jpg", "aurora/balloon.jpg",
            "midjourney_image2.jpg", "borealis/balloon.jpg");

    private Pictures() {}

    /** The folder of this module. */
    static Path module() {
        return Path.of(System.getProperty("rapidata.examples.module", "sdk-examples"));
    }

    /** Copies the pictures of a module and returns the folder in which they are. */
    static Path provide(Path module) throws IOException {
        Path folder = Files.createDirectories(
                module.resolve("target").resolve("migration").resolve("pictures"));
        for (Map.Entry<String, String> picture : SOURCES.entrySet()) {
            Files.copy(
                    module.resolve("images").resolve(picture.getValue()),
                    folder.resolve(picture.getKey()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
