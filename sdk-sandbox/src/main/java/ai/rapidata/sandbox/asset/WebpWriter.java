package ai.rapidata.sandbox.asset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes images as WebP in its lossless form (VP8L): green is subtracted from red and blue, each pixel is predicted from
 * its neighbours, and the residuals are Huffman-coded. Lower qualities round colours first, which makes residuals cheaper.
 */
final class WebpWriter {

    private static final int MOST_PIXELS = 1 << 14;
    private static final int GREEN_CODES = 256 + 24;
    private static final int ONE_PIXEL_BACK = 1;
    private static final int SHORTEST_RUN = 4;
    private static final int LONGEST_RUN = 4096;
    private static final int[] SHIFTS = {8, 16, 0, 24};
    private static final int SUBTRACT_GREEN = 2;
    private static final int PREDICT = 0;
    private static final int BLOCK_BITS = 9;
    private static final int GRADIENT = 12;

    private WebpWriter() {}

    /**
     * Writes an image.
     *
     * @param image at most 16384 pixels wide and high
     * @param quality 1 to 100, where 100 loses nothing
     */
    static byte[] write(BufferedImage image, int quality) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new IllegalArgumentException("WebP images are at most 16384 pixels wide and high");
        }
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        boolean transparent = round(pixels, quality);
        var bits = new BitWriter();
        bits.write(0x2F, 8);
        bits.write(width - 1, 14);
        bits.write(height - 1, 14);
        bits.write(transparent ? 1 : 0, 1);
        bits.write(0, 3);
        bits.write(1, 1);
        bits.write(SUBTRACT_GREEN, 2);
        subtractGreen(pixels);
        bits.write(1, 1);
        bits.write(PREDICT, 2);
        writePredictors(bits);
        int[] residuals = predicted(pixels, width, height);
        bits.write(0, 1); // no more transforms
        bits.write(0, 1); // no colour cache
        bits.write(0, 1); // one group of codes for all
        writePixels(bits, residuals);
        return container(bits.toByteArray());
    }

    private static boolean round(int[] pixels, int quality) {
        int dropped = quality >= 95 ? 0 : quality >= 75 ? 1 : quality >= 50 ? 2 : quality >= 25 ? 3 : 4;
        int half = dropped == 0 ? 0 : 1 << (dropped - 1);
        boolean transparent = false;
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            transparent |= alpha != 255;
            int rounded = alpha << 24;
            for (int shift = 0; shift <= 16; shift += 8) {
                int value = (pixels[i] >>> shift) & 0xFF;
                rounded |= Math.min(255, (value + half) >> dropped << dropped) << shift;
            }
            pixels[i] = rounded;
        }
        return transparent;
    }

    private static void subtractGreen(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int green = (pixels[i] >>> 8) & 0xFF;
            int red = ((pixels[i] >>> 16) - green) & 0xFF;
            int blue = (pixels[i] - green) & 0xFF;
            pixels[i] = (pixels[i] & 0xFF00FF00) | red << 16 | blue;
        }
    }

    /** All blocks share one predictor, so the picture of predictors costs no bits beyond its codes. */
    private static void writePredictors(BitWriter bits) {
        bits.write(BLOCK_BITS - 2, 3);
        bits.write(0, 1);
        HuffmanCode.single(GRADIENT).describe(bits);
        for (int i = 0; i < 4; i++) {
            HuffmanCode.single(0).describe(bits);
        }
    }

    private static int[] predicted(int[] pixels, int width, int height) {
        var residuals = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int here = y * width + x;
                int guess;
                if (y == 0) {
                    guess = x == 0 ? 0xFF000000 : pixels[here - 1];
                } else if (x == 0) {
                    guess = pixels[here - width];
                } else {
                    guess = gradient(pixels[here - 1], pixels[here - width], pixels[here - width - 1]);
                }
                residuals[here] = difference(pixels[here], guess);
            }
        }
        return residuals;
    }

    private static int gradient(int left, int top, int topLeft) {
        int guess = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int value = ((left >>> shift) & 0xFF) + ((top >>> shift) & 0xFF) - ((topLeft >>> shift) & 0xFF);
            guess |= Math.max(0, Math.min(255, value)) << shift;
        }
        return guess;
    }

    private static int difference(int value, int guess) {
        int result = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            result |= (((value >>> shift) - (guess >>> shift)) & 0xFF) << shift;
        }
        return result;
    }

    /**
     * Writes pixels one by one, and runs of equal ones as a copy of what lies one pixel back: after prediction, whatever
     * is flat or a gradient has become such a run.
     */
    private static void writePixels(BitWriter bits, int[] pixels) {
        var codes = new HuffmanCode[SHIFTS.length];
        for (int i = 0; i < SHIFTS.length; i++) {
            codes[i] = HuffmanCode.of(counts(pixels, i));
            codes[i].describe(bits);
        }
        HuffmanCode.single(ONE_PIXEL_BACK).describe(bits);
        for (int here = 0; here < pixels.length; ) {
            int run = runAt(pixels, here);
            if (run > 0) {
                int prefix = prefix(run);
                codes[0].write(256 + prefix, bits);
                bits.write(run - 1 - firstOf(prefix), extraBits(prefix));
                here += run;
            } else {
                for (int i = 0; i < SHIFTS.length; i++) {
                    codes[i].write((pixels[here] >>> SHIFTS[i]) & 0xFF, bits);
                }
                here++;
            }
        }
    }

    private static int[] counts(int[] pixels, int channel) {
        var counts = new int[channel == 0 ? GREEN_CODES : 256];
        for (int here = 0; here < pixels.length; ) {
            int run = runAt(pixels, here);
            if (run == 0) {
                counts[(pixels[here] >>> SHIFTS[channel]) & 0xFF]++;
            } else if (channel == 0) {
                counts[256 + prefix(run)]++;
            }
            here += Math.max(1, run);
        }
        return counts;
    }

    /** How many pixels from here on equal the one before them, or 0 if they are too few to be worth it. */
    private static int runAt(int[] pixels, int here) {
        int run = 0;
        while (here > 0 && here + run < pixels.length && run < LONGEST_RUN && pixels[here + run] == pixels[here - 1]) {
            run++;
        }
        return run >= SHORTEST_RUN ? run : 0;
    }

    /** The prefix of a length: its highest two bits, so to speak. */
    private static int prefix(int length) {
        int value = length - 1;
        if (value < 4) {
            return value;
        }
        int high = 31 - Integer.numberOfLeadingZeros(value);
        return 2 * high + ((value >>> (high - 1)) & 1);
    }

    private static int extraBits(int prefix) {
        return prefix < 4 ? 0 : (prefix - 2) >> 1;
    }

    private static int firstOf(int prefix) {
        return prefix < 4 ? prefix : (2 + (prefix & 1)) << extraBits(prefix);
    }

    private static byte[] container(byte[] content) {
        int padded = content.length + (content.length & 1);
        ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
        file.put(content);
        return file.array();
    }

    /** Collects bits, the lowest of each byte first. */
    static final class BitWriter {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long pending;
        private int count;

        void write(int value, int width) {
            pending |= (value & 0xFFFFFFFFL) << count;
            count += width;
            while (count >= 8) {
                bytes.write((int) pending);
                pending >>>= 8;
                count -= 8;
            }
        }

        byte[] toByteArray() {
            if (count > 0) {
                write(0, 8 - count);
            }
            return bytes.toByteArray();
        }
    }
}
