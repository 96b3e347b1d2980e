package ai.rapidata.sandbox.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.Pictures;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The known bytes are those that a browser decoded to the very pixels when the writer was made. */
class WebpWriterTest {

    @Test
    void write_knownPixels_givesKnownBytes() throws Exception {
        byte[] written = WebpWriter.write(known(), 100);

        assertThat(written).hasSize(1068);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written)))
                .isEqualTo("11637354363007ece279bc0eab32a439e3414762a6a2e6a492a0d02440c891fb");
    }

    /** Flat in one half, a gradient with noise in the other. */
    static BufferedImage known() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(11);
        for (int i = 0; i < 1200; i++) {
            int x = i % 40;
            int y = i / 40;
            int noisy = 0xFF000000 | x * 5 << 16 | y * 7 << 8 | (x + y + random.nextInt(16));
            image.setRGB(x, y, x < 20 ? 0xFF336699 : noisy);
        }
        return image;
    }

    @Test
    void write_flatPicture_isSmall() {
        var image = new BufferedImage(5000, 300, BufferedImage.TYPE_INT_RGB);

        assertThat(WebpWriter.write(image, 100)).hasSizeLessThan(3_000);
    }

    @Test
    void write_lowerQuality_isNotLarger() {
        BufferedImage image = Pictures.drawn(200, 150);
        var random = new Random(3);
        for (int i = 0; i < 200 * 150; i++) {
            image.setRGB(i % 200, i / 200, image.getRGB(i % 200, i / 200) ^ random.nextInt() & 0xFFFFFF);
        }

        assertThat(WebpWriter.write(image, 30).length).isLessThan(WebpWriter.write(image, 100).length * 3 / 4);
    }

    @Test
    void write_size_isReadBack(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.webp"), WebpWriter.write(Pictures.drawn(123, 45), 80));

        assertThat(ImageSize.of(MediaFormat.WEBP, file)).contains(new Asset.Dimensions(123, 45));
    }
}
