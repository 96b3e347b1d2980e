package ai.rapidata.sandbox.crowd;

import java.util.Random;

/**
 * A source of reproducible randomness that can be split by name, so that no draw depends on the order of other draws.
 *
 * @param value any 64 bits
 */
public record Seed(long value) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * Derives the seed of a named part.
     *
     * @param name what the part is called
     * @return a seed that depends on this one and on the name only
     */
    public Seed derive(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return derive(hash);
    }

    /**
     * Derives the seed of a numbered part.
     *
     * @param number the number of the part
     * @return a seed that depends on this one and on the number only
     */
    public Seed derive(long number) {
        return new Seed(mix(value + 0x9e3779b97f4a7c15L * (number + 1)));
    }

    /**
     * Opens a stream of draws.
     *
     * @return a generator that always begins the same way for the same seed
     */
    public Random random() {
        return new Random(mix(value));
    }

    /**
     * One uniform draw.
     *
     * @return a number from 0 (inclusive) to 1 (exclusive)
     */
    public double unit() {
        return (mix(value) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
