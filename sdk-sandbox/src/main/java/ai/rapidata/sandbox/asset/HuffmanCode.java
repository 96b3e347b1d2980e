package ai.rapidata.sandbox.asset;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A canonical prefix code, described and written as VP8L wants it. */
final class HuffmanCode {

    private static final int LONGEST = 15;
    private static final int[] DESCRIPTION_ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private final int[] lengths;
    private final int[] codes;
    private final int onlySymbol;

    private HuffmanCode(int[] lengths, int onlySymbol) {
        this.lengths = lengths;
        this.codes = onlySymbol >= 0 ? new int[lengths.length] : reversedCodes(lengths);
        this.onlySymbol = onlySymbol;
    }

    /** A code for one symbol below 256, which takes no bits at all. */
    static HuffmanCode single(int symbol) {
        return new HuffmanCode(new int[symbol + 1], symbol);
    }

    /** The best code for symbols that occur this often. */
    static HuffmanCode of(int[] counts) {
        int used = 0;
        int last = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                used++;
                last = symbol;
            }
        }
        if (used < 2) {
            return new HuffmanCode(new int[counts.length], last);
        }
        int[] flattened = counts.clone();
        int[] lengths = lengths(flattened);
        while (longest(lengths) > LONGEST) {
            for (int symbol = 0; symbol < flattened.length; symbol++) {
                flattened[symbol] = (flattened[symbol] + 1) / 2;
            }
            lengths = lengths(flattened);
        }
        return new HuffmanCode(lengths, -1);
    }

    /** Writes the code itself. The lengths are written with four bits each: that is a code of its own, and simple. */
    void describe(WebpWriter.BitWriter bits) {
        if (onlySymbol >= 0) {
            bits.write(1, 1);
            bits.write(0, 1);
            bits.write(1, 1);
            bits.write(onlySymbol, 8);
            return;
        }
        bits.write(0, 1);
        bits.write(DESCRIPTION_ORDER.length - 4, 4);
        for (int symbol : DESCRIPTION_ORDER) {
            bits.write(symbol <= LONGEST ? 4 : 0, 3);
        }
        bits.write(0, 1);
        for (int length : lengths) {
            bits.write(reversed(length, 4), 4);
        }
    }

    void write(int symbol, WebpWriter.BitWriter bits) {
        if (onlySymbol < 0) {
            bits.write(codes[symbol], lengths[symbol]);
        }
    }

    private static int[] lengths(int[] counts) {
        PriorityQueue<Node> queue =
                new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                queue.add(new Node(counts[symbol], symbol, null, null));
            }
        }
        int order = counts.length;
        Node root = queue.remove();
        while (!queue.isEmpty()) {
            Node second = queue.remove();
            queue.add(new Node(root.weight + second.weight, order++, root, second));
            root = queue.remove();
        }
        var lengths = new int[counts.length];
        root.assign(lengths, 0);
        return lengths;
    }

    private static int longest(int[] lengths) {
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static int[] reversedCodes(int[] lengths) {
        var codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = reversed(code++, length);
                }
            }
        }
        return codes;
    }

    private static int reversed(int value, int width) {
        return Integer.reverse(value) >>> (32 - width);
    }

    private record Node(
            long weight,
            int order,
            @Nullable Node left,
            @Nullable Node right) {

        void assign(int[] lengths, int depth) {
            if (left == null || right == null) {
                lengths[order] = depth;
            } else {
                left.assign(lengths, depth + 1);
                right.assign(lengths, depth + 1);
            }
        }
    }
}
