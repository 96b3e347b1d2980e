package ai.rapidata.sandbox.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.Pictures;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFormatTest {

    @TempDir
    private Path folder;

    @Test
    void ofContent_firstBytes_tellTheFormat() {
        assertThat(MediaFormat.ofContent(Pictures.png(2, 2))).contains(MediaFormat.PNG);
        assertThat(MediaFormat.ofContent(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .contains(MediaFormat.JPEG);
        assertThat(MediaFormat.ofContent(ascii("GIF89a"))).contains(MediaFormat.GIF);
        assertThat(MediaFormat.ofContent(ascii("RIFF....WEBPVP8 "))).contains(MediaFormat.WEBP);
        assertThat(MediaFormat.ofContent(ascii("RIFF....WAVEfmt "))).contains(MediaFormat.WAV);
        assertThat(MediaFormat.ofContent(ascii("....ftypisom...."))).contains(MediaFormat.MP4);
        assertThat(MediaFormat.ofContent(ascii("....ftypavif...."))).contains(MediaFormat.AVIF);
        assertThat(MediaFormat.ofContent(ascii("ID3."))).contains(MediaFormat.MP3);
        assertThat(MediaFormat.ofContent(ascii("hello"))).isEmpty();
        assertThat(MediaFormat.ofContent(new byte[0])).isEmpty();
    }

    @Test
    void ofName_extension_isTakenInAnyCase() {
        assertThat(MediaFormat.ofName("A.JPG")).contains(MediaFormat.JPEG);
        assertThat(MediaFormat.ofName("noext")).isEmpty();
        assertThat(MediaFormat.isKnownOther("report.PDF")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void imageSize_ofWrittenFiles_isRead(String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(Pictures.drawn(37, 21), format, bytes);
        Path file = Files.write(folder.resolve("a." + format), bytes.toByteArray());

        assertThat(ImageSize.of(MediaFormat.ofContent(bytes.toByteArray()).orElseThrow(), file))
                .contains(new Asset.Dimensions(37, 21));
    }

    @Test
    void imageSize_cutFile_isUnknown() throws Exception {
        Path file = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});

        assertThat(ImageSize.of(MediaFormat.PNG, file)).isEmpty();
    }

    @Test
    void videoLength_movieHeader_isRead() throws Exception {
        ByteBuffer file = ByteBuffer.allocate(16 + 8 + 8 + 100);
        file.putInt(16).put(ascii("ftypisom")).putInt(0);
        file.putInt(8 + 108).put(ascii("moov"));
        file.putInt(108)
                .put(ascii("mvhd"))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(600)
                .putInt(600 * 31);
        Path path = Files.write(folder.resolve("a.mp4"), file.array());

        assertThat(VideoLength.seconds(path)).contains(31.0);
        assertThat(VideoLength.seconds(Files.write(folder.resolve("b.mp4"), ascii("no video at all"))))
                .isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
