package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * How many responses the evaluation of one model collects: more responses make scores more exact, slower and dearer.
 *
 * @param responseBudget the number of responses, at least 1
 */
public record LevelOfDetail(int responseBudget) {

    /** 20 responses, to try things out. */
    public static final LevelOfDetail DEBUG = new LevelOfDetail(20);

    /** 2000 responses. */
    public static final LevelOfDetail LOW = new LevelOfDetail(2000);

    /** 4000 responses. */
    public static final LevelOfDetail MEDIUM = new LevelOfDetail(4000);

    /** 8000 responses. */
    public static final LevelOfDetail HIGH = new LevelOfDetail(8000);

    /** 16000 responses. */
    public static final LevelOfDetail VERY_HIGH = new LevelOfDetail(16000);

    private static final List<String> NAMES = List.of("debug", "low", "medium", "high", "very high");
    private static final List<LevelOfDetail> LEVELS = List.of(DEBUG, LOW, MEDIUM, HIGH, VERY_HIGH);

    /**
     * Checks the number.
     *
     * @throws InvalidInputException if it is below 1
     */
    public LevelOfDetail {
        if (responseBudget < 1) {
            throw new InvalidInputException(
                    "levelOfDetail", responseBudget, "is " + responseBudget, "choose at least 1 response");
        }
    }

    /**
     * The level of a name.
     *
     * @param name {@code debug}, {@code low}, {@code medium}, {@code high} or {@code very high}, in any case of letters
     * @return the level
     * @throws InvalidInputException if there is no such level
     */
    public static LevelOfDetail of(String name) {
        int position = NAMES.indexOf(name.strip().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (position < 0) {
            throw new InvalidInputException(
                    "levelOfDetail", name, "\"" + name + "\" is not a level", "use one of " + NAMES + " or a number");
        }
        return LEVELS.get(position);
    }

    /**
     * The level of a number of responses.
     *
     * @param responseBudget how many responses to collect, at least 1
     * @return the level
     * @throws InvalidInputException if the number is below 1
     */
    public static LevelOfDetail of(int responseBudget) {
        return new LevelOfDetail(responseBudget);
    }

    /**
     * What the level is called.
     *
     * @return the name if the number is exactly that of a named level, otherwise {@code custom}
     */
    public String name() {
        int position = LEVELS.indexOf(this);
        return position < 0 ? "custom" : NAMES.get(position);
    }

    /** Shows the name and the number. */
    @Override
    public String toString() {
        return name() + " (" + responseBudget + " responses)";
    }
}
