import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * Draws the pictures that the examples upload: four scenes as two imagined models, "aurora" and "borealis", painted them.
 *
 * <p>Run it as a single file: {@code java -Djava.awt.headless=true sdk-examples/images/DrawImages.java
 * sdk-examples/images}.
 */
public final class DrawImages {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private interface Scene {
        void paint(Graphics2D canvas);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        save(folder.resolve("aurora/books.png"), draw(DrawImages::blueBookOnRed));
        save(folder.resolve("borealis/books.png"), draw(DrawImages::redBookOnBlue));
        save(folder.resolve("aurora/flower.png"), blur(draw(canvas -> flower(canvas, Color.PINK, new Color(0x8B5A2B)))));
        save(folder.resolve("borealis/flower.png"), draw(canvas -> flower(canvas, new Color(0xF7C600), new Color(0x2E8B57))));
        save(folder.resolve("aurora/boats.jpg"), draw(canvas -> boats(canvas, 3)));
        save(folder.resolve("borealis/boats.jpg"), blur(draw(canvas -> boats(canvas, 5))));
        save(folder.resolve("aurora/balloon.jpg"), draw(canvas -> balloon(canvas, new Color(0xD7263D), true)));
        save(folder.resolve("borealis/balloon.jpg"), draw(canvas -> balloon(canvas, new Color(0x3454D1), false)));
    }

    private static void blueBookOnRed(Graphics2D canvas) {
        table(canvas);
        book(canvas, 60, 150, 200, 34, new Color(0xB3261E));
        book(canvas, 110, 124, 110, 26, new Color(0x1D4ED8));
    }

    private static void redBookOnBlue(Graphics2D canvas) {
        table(canvas);
        book(canvas, 60, 150, 200, 34, new Color(0x1D4ED8));
        book(canvas, 110, 124, 110, 26, new Color(0xB3261E));
    }

    private static void table(Graphics2D canvas) {
        backdrop(canvas, new Color(0xF2E9DC), new Color(0xD9C7A9));
        canvas.setPaint(new GradientPaint(0, 184, new Color(0x8A5A2B), 0, HEIGHT, new Color(0x5C3A1A)));
        canvas.fill(new Rectangle2D.Double(0, 184, WIDTH, HEIGHT - 184));
    }

    private static void book(Graphics2D canvas, int x, int y, int width, int height, Color cover) {
        canvas.setColor(cover);
        canvas.fillRoundRect(x, y, width, height, 8, 8);
        canvas.setColor(new Color(0xFBF7EE));
        canvas.fillRect(x + 8, y + 5, width - 8, height - 10);
        canvas.setColor(new Color(0xD8D0BF));
        for (int line = y + 8; line < y + height - 6; line += 4) {
            canvas.drawLine(x + 10, line, x + width - 2, line);
        }
        canvas.setColor(cover.darker());
        canvas.setStroke(new BasicStroke(2f));
        canvas.drawRoundRect(x, y, width, height, 8, 8);
    }

    private static void flower(Graphics2D canvas, Color petals, Color pot) {
        backdrop(canvas, new Color(0xDFF3FF), new Color(0xFFFFFF));
        canvas.setColor(new Color(0x2F6B2F));
        canvas.setStroke(new BasicStroke(5f));
        canvas.drawLine(160, 175, 160, 85);
        canvas.fill(leaf(160, 140, 35));
        canvas.fill(leaf(160, 125, 145));
        canvas.setColor(petals);
        for (int petal = 0; petal < 8; petal++) {
            AffineTransform turn = AffineTransform.getRotateInstance(Math.PI * petal / 4, 160, 75);
            canvas.fill(turn.createTransformedShape(new Ellipse2D.Double(150, 32, 20, 40)));
        }
        canvas.setColor(new Color(0x7A4A12));
        canvas.fill(new Ellipse2D.Double(146, 61, 28, 28));
        Path2D shape = new Path2D.Double();
        shape.moveTo(115, 170);
        shape.lineTo(205, 170);
        shape.lineTo(190, 228);
        shape.lineTo(130, 228);
        shape.closePath();
        canvas.setPaint(new GradientPaint(115, 0, pot.brighter(), 205, 0, pot.darker()));
        canvas.fill(shape);
        canvas.fillRoundRect(108, 160, 104, 16, 6, 6);
    }

    private static java.awt.Shape leaf(int x, int y, int degrees) {
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(-degrees), x, y);
        return turn.createTransformedShape(new Ellipse2D.Double(x, y - 8, 44, 16));
    }

    private static void boats(Graphics2D canvas, int count) {
        backdrop(canvas, new Color(0xF4845F), new Color(0xFFD6A5));
        canvas.setColor(new Color(0xFFF3B0));
        canvas.fill(new Ellipse2D.Double(130, 80, 60, 60));
        canvas.setPaint(new GradientPaint(0, 130, new Color(0x2A6F97), 0, HEIGHT, new Color(0x012A4A)));
        canvas.fill(new Rectangle2D.Double(0, 130, WIDTH, HEIGHT - 130));
        for (int boat = 0; boat < count; boat++) {
            double scale = 0.6 + 0.4 * ((boat * 7) % 3) / 2;
            boat(canvas, 30 + boat * 270.0 / count, 165 + 12.0 * (boat % 2), scale);
        }
    }

    private static void boat(Graphics2D canvas, double x, double y, double scale) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Path2D hull = new Path2D.Double();
        hull.moveTo(0, 0);
        hull.lineTo(60, 0);
        hull.lineTo(48, 14);
        hull.lineTo(10, 14);
        hull.closePath();
        Path2D sail = new Path2D.Double();
        sail.moveTo(30, -4);
        sail.lineTo(30, -60);
        sail.lineTo(58, -4);
        sail.closePath();
        canvas.setColor(new Color(0x4A2C2A));
        canvas.fill(place.createTransformedShape(hull));
        canvas.setColor(Color.WHITE);
        canvas.fill(place.createTransformedShape(sail));
    }

    private static void balloon(Graphics2D canvas, Color color, boolean snow) {
        backdrop(canvas, new Color(0x6FB1E8), new Color(0xE3F2FD));
        Path2D mountain = new Path2D.Double();
        mountain.moveTo(0, HEIGHT);
        mountain.lineTo(110, 110);
        mountain.lineTo(170, 175);
        mountain.lineTo(230, 125);
        mountain.lineTo(WIDTH, HEIGHT);
        mountain.closePath();
        canvas.setColor(new Color(0x5B6770));
        canvas.fill(mountain);
        if (snow) {
            Path2D cap = new Path2D.Double();
            cap.moveTo(110, 110);
            cap.lineTo(78, 148);
            cap.lineTo(100, 140);
            cap.lineTo(118, 152);
            cap.lineTo(142, 145);
            cap.closePath();
            canvas.setColor(Color.WHITE);
            canvas.fill(cap);
        }
        canvas.setColor(color);
        canvas.fill(new Ellipse2D.Double(180, 20, 62, 74));
        canvas.setColor(color.darker());
        canvas.setStroke(new BasicStroke(2f));
        canvas.draw(new Ellipse2D.Double(198, 20, 26, 74));
        canvas.drawLine(198, 92, 204, 112);
        canvas.drawLine(224, 92, 218, 112);
        canvas.setColor(new Color(0x7A4A12));
        canvas.fillRect(202, 111, 18, 12);
    }

    private static void backdrop(Graphics2D canvas, Color top, Color bottom) {
        canvas.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private static BufferedImage draw(Scene scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.paint(canvas);
        canvas.dispose();
        return image;
    }

    private static BufferedImage blur(BufferedImage sharp) {
        int side = 9;
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        ConvolveOp operation = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
        return operation.filter(sharp, null);
    }

    private static void save(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }
}
