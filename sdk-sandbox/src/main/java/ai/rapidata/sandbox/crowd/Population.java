package ai.rapidata.sandbox.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Everybody who could ever label: people are not stored but computed from the seed and their number.
 *
 * <p>A part of the population is found by looking at one person after the other, so that even a narrow filter finds
 * the few it matches.
 */
public final class Population {

    /** How many people there are. */
    public static final int SIZE = 200_000;

    private static final String[] AGES = {"0-17", "18-29", "30-39", "40-49", "50-64", "65+"};
    private static final int[] AGE_WEIGHTS = {14, 36, 24, 13, 9, 4};
    private static final String[] GENDERS = {"Male", "Female", "Other"};
    private static final int[] GENDER_WEIGHTS = {48, 44, 8};
    private static final String[] OCCUPATIONS = {
        "Student",
        "Education",
        "Healthcare",
        "Technology",
        "Trades",
        "Sales",
        "Office",
        "Agriculture",
        "Homemaker",
        "Retired",
        "Unemployed",
        "Other Employment"
    };
    private static final int[] OCCUPATION_WEIGHTS = {22, 7, 6, 9, 9, 8, 8, 6, 7, 4, 6, 8};
    private static final String[] DEVICES = {"Phone", "Tablet", "Unknown"};
    private static final int[] DEVICE_WEIGHTS = {86, 11, 3};

    /** The share of people who have not said their age, and so on. */
    private static final double SILENT = 0.06;

    /** The share of people who hardly look at what they answer. */
    private static final double CARELESS = 0.07;

    private final Seed seed;
    private final Countries countries = new Countries();

    /**
     * Creates a population.
     *
     * @param seed decides who lives in it
     */
    public Population(Seed seed) {
        this.seed = seed.derive("population");
    }

    /**
     * One person.
     *
     * @param number from 0 to {@link #SIZE} (exclusive)
     * @return the same person for the same seed and number
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public Labeler labeler(int number) {
        if (number < 0 || number >= SIZE) {
            throw new IndexOutOfBoundsException("labelers are numbered from 0 to " + (SIZE - 1) + ", not " + number);
        }
        Seed own = seed.derive(number);
        Random random = own.random();
        int country = countries.pick(random.nextDouble());
        String language = countries.language(country, random.nextDouble());
        Map<String, String> demographics = new HashMap<>();
        say(demographics, "age", pick(AGES, AGE_WEIGHTS, random), random);
        say(demographics, "gender", pick(GENDERS, GENDER_WEIGHTS, random), random);
        say(demographics, "occupation", pick(OCCUPATIONS, OCCUPATION_WEIGHTS, random), random);
        String device = pick(DEVICES, DEVICE_WEIGHTS, random);
        double score = score(random);
        return new Labeler(
                "usr_" + hexadecimal(own.value()),
                countries.code(country),
                language,
                demographics,
                device,
                Map.of(Labeler.GLOBAL, score));
    }

    /**
     * The first people who fit.
     *
     * @param who who fits
     * @param limit at most so many
     * @return people in the order of their numbers, possibly none
     */
    public List<Labeler> find(Predicate<Labeler> who, int limit) {
        List<Labeler> found = new ArrayList<>();
        for (int number = 0; number < SIZE && found.size() < limit; number++) {
            Labeler labeler = labeler(number);
            if (who.test(labeler)) {
                found.add(labeler);
            }
        }
        return List.copyOf(found);
    }

    private static String hexadecimal(long value) {
        return Long.toHexString(value | Long.MIN_VALUE);
    }

    private static double score(Random random) {
        double spread = (random.nextDouble() + random.nextDouble()) / 2;
        double score = random.nextDouble() < CARELESS ? 0.02 + 0.18 * spread : 0.25 + 0.7 * spread;
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static void say(Map<String, String> demographics, String key, String value, Random random) {
        if (random.nextDouble() >= SILENT) {
            demographics.put(key, value);
        }
    }

    private static String pick(String[] values, int[] weights, Random random) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int wanted = random.nextInt(total);
        int index = 0;
        while (wanted >= weights[index]) {
            wanted -= weights[index];
            index++;
        }
        return values[index];
    }
}
