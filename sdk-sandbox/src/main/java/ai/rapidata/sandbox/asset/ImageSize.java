package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.asset.Asset.Dimensions;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the width and height of an image from the head of its file, without decoding it. */
final class ImageSize {

    private ImageSize() {}

    static Optional<Dimensions> of(MediaFormat format, Path file) throws IOException {
        try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (format) {
                case PNG -> png(input);
                case GIF -> gif(input);
                case JPEG -> jpeg(input);
                case WEBP -> webp(input);
                default -> Optional.empty();
            };
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dimensions> png(DataInputStream input) throws IOException {
        input.skipNBytes(16);
        return valid(input.readInt(), input.readInt());
    }

    private static Optional<Dimensions> gif(DataInputStream input) throws IOException {
        input.skipNBytes(6);
        return valid(Short.reverseBytes(input.readShort()) & 0xFFFF, Short.reverseBytes(input.readShort()) & 0xFFFF);
    }

    private static Optional<Dimensions> jpeg(DataInputStream input) throws IOException {
        input.skipNBytes(2);
        while (true) {
            int marker = input.readUnsignedShort();
            if (marker < 0xFF00) {
                return Optional.empty();
            }
            int length = input.readUnsignedShort();
            boolean frame =
                    marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (frame) {
                input.readUnsignedByte();
                int height = input.readUnsignedShort();
                return valid(input.readUnsignedShort(), height);
            }
            input.skipNBytes(Math.max(0, length - 2));
        }
    }

    private static Optional<Dimensions> webp(DataInputStream input) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(input.readNBytes(30)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.capacity() < 30) {
            return Optional.empty();
        }
        return switch (head.get(15)) {
            case 'X' -> valid(1 + (head.getInt(24) & 0xFFFFFF), 1 + (head.getInt(26) >>> 8));
            case 'L' -> valid(1 + (head.getInt(21) & 0x3FFF), 1 + ((head.getInt(21) >>> 14) & 0x3FFF));
            default -> valid(head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF);
        };
    }

    private static Optional<Dimensions> valid(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
    }
}
