package ai.rapidata.sdk.internal.journal;

/** Hashes in which texts hardly ever meet, so that they can be told apart without being kept. */
public final class TextHash {
    private static final long FACTOR = 0xFF51AFD7ED558CCDL;

    private TextHash() {}

    /**
     * A 64-bit hash of a string, for use within this process: another version may make another one.
     *
     * @param text the string
     * @return its hash, well mixed in all bits
     */
    public static long of(String text) {
        // Four sums that do not wait for each other: keys are long, and a processor multiplies several numbers at once.
        long first = text.length();
        long second = first;
        long third = first;
        long fourth = first;
        int i = 0;
        for (int end = text.length() - 3; i < end; i += 4) {
            first = (first ^ text.charAt(i)) * FACTOR;
            second = (second ^ text.charAt(i + 1)) * FACTOR;
            third = (third ^ text.charAt(i + 2)) * FACTOR;
            fourth = (fourth ^ text.charAt(i + 3)) * FACTOR;
        }
        for (; i < text.length(); i++) {
            first = (first ^ text.charAt(i)) * FACTOR;
        }
        return mixed(mixed(mixed(mixed(first) + second) + third) + fourth);
    }

    private static long mixed(long sum) {
        long hash = (sum ^ (sum >>> 32)) * FACTOR;
        hash = (hash ^ (hash >>> 29)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 32);
    }
}
