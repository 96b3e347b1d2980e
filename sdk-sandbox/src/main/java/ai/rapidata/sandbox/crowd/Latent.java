package ai.rapidata.sandbox.crowd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the things shown, and what labelers therefore tend to answer.
 *
 * <p>A test sets it by original file name, URL, hosted name or text. Where nothing is set, it follows from the seed.
 */
public final class Latent {

    private final Seed seed;
    private final Map<String, Double> qualities = new ConcurrentHashMap<>();
    private final Map<String, String> truths = new ConcurrentHashMap<>();
    private final Map<String, Answer.Point> places = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> words = new ConcurrentHashMap<>();
    private final Map<String, Integer> moments = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /**
     * Creates the truth of a run.
     *
     * @param seed decides what nobody sets
     */
    public Latent(Seed seed) {
        this.seed = seed.derive("latent");
    }

    /**
     * Sets how good something is.
     *
     * @param name original file name, URL, hosted name, or text
     * @param quality any finite number; what is not set lies between 0 and 1
     * @throws IllegalArgumentException if the quality is not finite
     */
    public void quality(String name, double quality) {
        if (!Double.isFinite(quality)) {
            throw new IllegalArgumentException("quality of \"" + name + "\" must be finite, not " + quality);
        }
        qualities.put(name, quality);
    }

    /**
     * Sets the right category of something.
     *
     * @param name original file name, URL, hosted name, or text
     * @param category the value of the category
     */
    public void truth(String name, String category) {
        truths.put(name, category);
    }

    /**
     * Sets where the thing to find lies.
     *
     * @param name original file name, URL, or hosted name
     * @param x percent of the width, 0 to 100
     * @param y percent of the height, 0 to 100
     * @throws IllegalArgumentException if the place is outside the image
     */
    public void place(String name, double x, double y) {
        if (!(x >= 0 && x <= 100 && y >= 0 && y <= 100)) {
            throw new IllegalArgumentException("place of \"" + name + "\" must lie in 0..100, not " + x + ", " + y);
        }
        places.put(name, new Answer.Point(x, y));
    }

    /**
     * Sets which words of a sentence are right.
     *
     * @param name original file name, URL, or hosted name
     * @param indexes the places of the words, from 0
     */
    public void words(String name, Set<Integer> indexes) {
        words.put(name, Set.copyOf(indexes));
    }

    /**
     * Sets the moment that matters.
     *
     * @param name original file name, URL, or hosted name
     * @param milliseconds from the beginning, 0 or more
     * @throws IllegalArgumentException if the moment is before the beginning
     */
    public void moment(String name, int milliseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("moment of \"" + name + "\" must be 0 or more, not " + milliseconds);
        }
        moments.put(name, milliseconds);
    }

    /**
     * Sets what is to be written about something.
     *
     * @param name original file name, URL, hosted name, or text
     * @param text what attentive labelers write
     */
    public void text(String name, String text) {
        texts.put(name, text);
    }

    /**
     * How good something is.
     *
     * @param stimulus what is shown
     * @return what was set, or a number from 0 to 1
     */
    public double quality(Stimulus stimulus) {
        return known(qualities, stimulus)
                .orElseGet(() -> own(stimulus, "quality").unit());
    }

    /**
     * The right one of several categories.
     *
     * <p>What was set wins; then the category at the place of a set quality in the list;
     * then the only category that the text or file name mentions as a word; else any.
     *
     * @param task a task that shows one thing
     * @param options the categories, not empty
     * @return one of the options
     */
    String category(Task task, List<String> options) {
        Stimulus stimulus = task.shown().get(0);
        Optional<String> truth = known(truths, stimulus).filter(options::contains);
        if (truth.isPresent()) {
            return truth.get();
        }
        Optional<Double> quality = known(qualities, stimulus);
        if (quality.isPresent()) {
            double place = Math.max(0, Math.min(1, quality.get())) * options.size();
            return options.get(Math.min(options.size() - 1, (int) place));
        }
        Optional<String> mentioned = mentioned(stimulus.label(), options);
        if (mentioned.isPresent()) {
            return mentioned.get();
        }
        return options.get((int) (own(stimulus, task.question().instruction()).unit() * options.size()));
    }

    /**
     * Where the thing to find lies.
     *
     * @param stimulus what is shown
     * @param instruction what to find
     * @return a place well inside the image if nothing was set
     */
    Answer.Point place(Stimulus stimulus, String instruction) {
        return known(places, stimulus).orElseGet(() -> {
            Seed own = own(stimulus, instruction);
            return new Answer.Point(
                    20 + 60 * own.derive("x").unit(), 20 + 60 * own.derive("y").unit());
        });
    }

    /** The places of the right words, if they were set. */
    Optional<Set<Integer>> words(Stimulus stimulus) {
        return known(words, stimulus);
    }

    /** The moment that matters, in milliseconds, if it was set. */
    Optional<Integer> moment(Stimulus stimulus) {
        return known(moments, stimulus);
    }

    /** What is to be written, if it was set. */
    Optional<String> text(Stimulus stimulus) {
        return known(texts, stimulus);
    }

    /**
     * A fixed number for a named property of something.
     *
     * @param stimulus what is shown
     * @param property the name of the property
     * @return a number from 0 to 1 (exclusive)
     */
    double property(Stimulus stimulus, String property) {
        return own(stimulus, property).unit();
    }

    private Seed own(Stimulus stimulus, String property) {
        return seed.derive(property).derive(stimulus.identifier());
    }

    private static <T> Optional<T> known(Map<String, T> values, Stimulus stimulus) {
        return stimulus.names()
                .flatMap(name -> {
                    @Nullable T value = values.get(name);
                    return value == null ? Stream.empty() : Stream.of(value);
                })
                .findFirst();
    }

    private static Optional<String> mentioned(String where, List<String> options) {
        List<String> found = options.stream()
                .filter(option -> !option.isBlank())
                .filter(option -> Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(option.strip()) + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(where)
                        .find())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
