package ai.rapidata.examples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A stand-in for an image model: draws what the prompt says, the worse the more it blunders.
 *
 * @param name what it is called
 * @param clumsiness from 0, everything as described, to 1, hardly anything
 */
record ImaginedModel(String name, double clumsiness) {
    private static final int SIZE = 160;
    private static final List<String> SHAPES = List.of("ball", "box", "pyramid", "star");
    private static final List<String> COLORS = List.of("red", "blue", "green", "yellow", "violet");
    private static final List<Color> PAINTS = List.of(
            new Color(0xD7263D), new Color(0x1D4ED8), new Color(0x2E8B57), new Color(0xF7C600), new Color(0x7B2CBF));

    /**
     * A prompt.
     *
     * @param color an index of the colors
     * @param shape what is to be drawn
     */
    record Scene(int color, String shape) {
        String identifier() {
            return COLORS.get(color) + "-" + shape;
        }

        String text() {
            return "A " + COLORS.get(color) + " " + shape + " in the middle of the picture.";
        }
    }

    /** Four shapes in five colors. */
    static List<Scene> prompts() {
        List<Scene> scenes = new ArrayList<>();
        for (int color = 0; color < COLORS.size(); color++) {
            for (String shape : SHAPES) {
                scenes.add(new Scene(color, shape));
            }
        }
        return scenes;
    }

    /** How well people like it, for a crowd that cannot see. */
    double quality() {
        return 1 - clumsiness;
    }

    /** Draws a prompt into a PNG file, always the same for the same model and prompt. */
    Path draw(Scene scene, Path folder) throws IOException {
        Random random = new Random((name + scene.identifier()).hashCode());
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0xF4F1EA));
        canvas.fillRect(0, 0, SIZE, SIZE);
        boolean wrongColor = random.nextDouble() < clumsiness / 2;
        canvas.setColor(PAINTS.get((scene.color() + (wrongColor ? 1 + random.nextInt(4) : 0)) % PAINTS.size()));
        double radius = SIZE * (0.3 - 0.12 * clumsiness * random.nextDouble());
        double center = SIZE / 2.0;
        canvas.fill(outline(
                scene.shape(),
                center + clumsiness * 60 * (random.nextDouble() - 0.5),
                center + clumsiness * 60 * (random.nextDouble() - 0.5),
                radius));
        for (int blot = 0; blot < 12 * clumsiness; blot++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fill(new Ellipse2D.Double(random.nextInt(SIZE), random.nextInt(SIZE), 9, 9));
        }
        canvas.dispose();
        Path file = folder.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + scene.identifier() + ".png");
        Files.createDirectories(folder);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static java.awt.Shape outline(String shape, double x, double y, double radius) {
        return switch (shape) {
            case "ball" -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case "box" -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case "pyramid" -> polygon(x, y, radius, radius, 3);
            default -> polygon(x, y, radius, radius / 2, 10);
        };
    }

    private static Path2D polygon(double x, double y, double outer, double inner, int corners) {
        Path2D path = new Path2D.Double();
        for (int corner = 0; corner < corners; corner++) {
            double radius = corner % 2 == 0 ? outer : corners == 3 ? outer : inner;
            double angle = 2 * Math.PI * corner / corners - Math.PI / 2;
            double cornerX = x + radius * Math.cos(angle);
            double cornerY = y + radius * Math.sin(angle);
            if (corner == 0) {
                path.moveTo(cornerX, cornerY);
            } else {
                path.lineTo(cornerX, cornerY);
            }
        }
        path.closePath();
        return path;
    }
}
