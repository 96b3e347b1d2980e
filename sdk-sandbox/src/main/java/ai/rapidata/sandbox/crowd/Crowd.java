package ai.rapidata.sandbox.crowd;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The simulated labelers: who they are, what they tend to answer, and how fast they come.
 *
 * <p>A test reaches it as {@code sandbox.crowd()} and sets what is true about the things it uploads:
 *
 * <pre>{@code
 * sandbox.crowd().quality("flux_book.jpg", 0.9);
 * sandbox.crowd().quality("mj_book.jpg", 0.2);
 * sandbox.crowd().truth("dog.jpeg", "Dog");
 * }</pre>
 *
 * <p>The same seed, settings and tasks give the same answers in every run and whatever the clock.
 */
public final class Crowd {

    /** At most so many labelers are ready for one audience. */
    public static final int POOL = 2_000;

    private static final double DEFAULT_RATE = 5;

    private final Seed seed;
    private final Population population;
    private final Latent latent;
    private final ClassifyBehaviour classify = new ClassifyBehaviour();
    private final CompareBehaviour compare = new CompareBehaviour();
    private final FreeTextBehaviour freeText = new FreeTextBehaviour();
    private final SelectWordsBehaviour selectWords = new SelectWordsBehaviour();
    private final LocateBehaviour locate = new LocateBehaviour();
    private final DrawBehaviour draw = new DrawBehaviour();
    private final ScrubBehaviour scrub = new ScrubBehaviour();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Reputation> reputations = new ConcurrentHashMap<>();
    private volatile double rate = DEFAULT_RATE;
    private volatile boolean present = true;
    private volatile int requiredExamples = 1;

    /**
     * Gathers a crowd.
     *
     * @param seed decides who the labelers are and what they answer
     */
    public Crowd(long seed) {
        this.seed = new Seed(seed);
        this.population = new Population(this.seed);
        this.latent = new Latent(this.seed);
    }

    /**
     * Sets how good something is; labelers prefer the better thing.
     *
     * <p>An attentive labeler prefers A to B with probability 1 / (1 + exp(−10·(a − b))). In classifications the
     * quality chooses the category: 0 is the first option, 1 the last.
     *
     * @param name original file name, URL, hosted name, or text
     * @param quality any finite number; what is not set lies between 0 and 1
     * @return this crowd
     * @throws IllegalArgumentException if the quality is not finite
     */
    public Crowd quality(String name, double quality) {
        latent.quality(name, quality);
        return this;
    }

    /**
     * Sets the right category of something.
     *
     * @param name original file name, URL, hosted name, or text
     * @param category the value of the category; without effect where it is not among the options
     * @return this crowd
     */
    public Crowd truth(String name, String category) {
        latent.truth(name, category);
        return this;
    }

    /**
     * Sets where the thing to find lies.
     *
     * @param name original file name, URL, or hosted name
     * @param x percent of the width, 0 to 100
     * @param y percent of the height, 0 to 100
     * @return this crowd
     * @throws IllegalArgumentException if the place is outside the image
     */
    public Crowd place(String name, double x, double y) {
        latent.place(name, x, y);
        return this;
    }

    /**
     * Sets which words of a sentence are right.
     *
     * @param name original file name, URL, or hosted name of what is shown with the sentence
     * @param indexes the places of the words, from 0; none if no word is right
     * @return this crowd
     */
    public Crowd words(String name, Integer... indexes) {
        latent.words(name, Set.of(indexes));
        return this;
    }

    /**
     * Sets the moment of a video or audio that matters.
     *
     * @param name original file name, URL, or hosted name
     * @param milliseconds from the beginning, 0 or more
     * @return this crowd
     * @throws IllegalArgumentException if the moment is before the beginning
     */
    public Crowd moment(String name, int milliseconds) {
        latent.moment(name, milliseconds);
        return this;
    }

    /**
     * Sets what attentive labelers write about something.
     *
     * @param name original file name, URL, hosted name, or text
     * @param text what they write
     * @return this crowd
     */
    public Crowd text(String name, String text) {
        latent.text(name, text);
        return this;
    }

    /**
     * Sets how fast answers come.
     *
     * @param responses answers per second of the sandbox's clock and job, more than 0; 5 by default
     * @return this crowd
     * @throws IllegalArgumentException if the rate is not positive and finite
     */
    public Crowd responsesPerSecond(double responses) {
        if (!(responses > 0) || Double.isInfinite(responses)) {
            throw new IllegalArgumentException("responsesPerSecond must be positive and finite, not " + responses);
        }
        rate = responses;
        return this;
    }

    /**
     * How fast answers come.
     *
     * @return answers per second and job
     */
    public double responsesPerSecond() {
        return rate;
    }

    /**
     * Sends the simulated labelers away or calls them back; tasks that are open stay open meanwhile.
     *
     * @param labeling false to send them away
     * @return this crowd
     */
    public Crowd labeling(boolean labeling) {
        present = labeling;
        if (labeling) {
            listeners.forEach(Runnable::run);
        }
        return this;
    }

    /**
     * Asks to be told when the labelers come back.
     *
     * @param listener is run whenever they are called back
     */
    public void onReturn(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Whether simulated labelers answer at present.
     *
     * @return false after {@code labeling(false)}
     */
    public boolean isLabeling() {
        return present;
    }

    /**
     * Sets how many examples an audience needs before labelers can qualify.
     *
     * @param examples 1 (the default) or more; 3 is what the product's documentation demands
     * @return this crowd
     * @throws IllegalArgumentException if the number is below 1
     */
    public Crowd requiredExamples(int examples) {
        if (examples < 1) {
            throw new IllegalArgumentException("requiredExamples must be at least 1, not " + examples);
        }
        requiredExamples = examples;
        return this;
    }

    /**
     * How many examples an audience needs before labelers can qualify.
     *
     * @return at least 1
     */
    public int requiredExamples() {
        return requiredExamples;
    }

    /**
     * The seed of everything this crowd does.
     *
     * @return the seed
     */
    public Seed seed() {
        return seed;
    }

    /**
     * The first labelers who fit.
     *
     * @param who who fits
     * @return at most {@value #POOL} labelers, always in the same order
     */
    public List<Labeler> find(Predicate<Labeler> who) {
        return population.find(who, POOL);
    }

    /**
     * What has been learned about a labeler.
     *
     * @param labelerId the labeler
     * @return the reputation, {@link Reputation#NONE} at first
     */
    public Reputation reputation(String labelerId) {
        return reputations.getOrDefault(labelerId, Reputation.NONE);
    }

    /**
     * Sets what is known about a labeler.
     *
     * @param labelerId the labeler
     * @param reputation what is known from now on
     */
    public void reputation(String labelerId, Reputation reputation) {
        reputations.put(labelerId, reputation);
    }

    /**
     * A labeler as customers know the person, with the scores and demographics that have been learned.
     *
     * @param labeler the labeler of the population
     * @return the labeler to show; to be asked is still the one of the population
     */
    public Labeler known(Labeler labeler) {
        Reputation reputation = reputation(labeler.id());
        return reputation.equals(Reputation.NONE) ? labeler : reputation.of(labeler);
    }

    /**
     * Lets a labeler answer a task.
     *
     * @param labeler who answers
     * @param task what is asked
     * @param attempt tells several looks at the same task apart, for example the id of a job
     * @return the answer, always the same for the same arguments
     */
    public Answer answer(Labeler labeler, Task task, String attempt) {
        var random = seed.derive("answer")
                .derive(labeler.id())
                .derive(task.key())
                .derive(attempt)
                .random();
        Question question = task.question();
        if (question instanceof Question.Classify asked) {
            return classify.answer(labeler, asked, task, latent, random);
        } else if (question instanceof Question.Compare asked) {
            return compare.answer(labeler, asked, task, latent, random);
        } else if (question instanceof Question.FreeText asked) {
            return freeText.answer(labeler, asked, task, latent, random);
        } else if (question instanceof Question.SelectWords asked) {
            return selectWords.answer(labeler, asked, task, latent, random);
        } else if (question instanceof Question.Locate asked) {
            return locate.answer(labeler, asked, task, latent, random);
        } else if (question instanceof Question.Draw asked) {
            return draw.answer(labeler, asked, task, latent, random);
        }
        return scrub.answer(labeler, (Question.Scrub) question, task, latent, random);
    }
}
