package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.asset.Asset.Dimensions;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Scales images down and writes them as WebP. */
final class ImageCompressor {

    private ImageCompressor() {}

    /** Compresses a file, or returns nothing if it is of a format that cannot be read here. */
    static Optional<Compressed> compress(Path file, Compression compression) throws RefusedContentException {
        Optional<BufferedImage> image = read(file);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        BufferedImage smaller = scaled(image.get(), compression.dimensionOrUsual());
        byte[] content = WebpWriter.write(smaller, compression.qualityOrUsual());
        return Optional.of(new Compressed(content, dimensions(image.get()), dimensions(smaller)));
    }

    private static Dimensions dimensions(BufferedImage image) {
        return new Dimensions(image.getWidth(), image.getHeight());
    }

    private static Optional<BufferedImage> read(Path file) throws RefusedContentException {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException | RuntimeException e) {
            // Broken images make some decoders throw whatever comes to their mind.
            throw new RefusedContentException("decode", "The image cannot be decoded.");
        }
    }

    private static BufferedImage scaled(BufferedImage image, int mostPixels) {
        double factor = Math.min(1, (double) mostPixels / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    /**
     * A compressed image.
     *
     * @param content the WebP file
     * @param before the size of the image before
     * @param after the size of the image now
     */
    record Compressed(byte[] content, Dimensions before, Dimensions after) {}
}
