package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rapids of one job and the rule that settles them.
 *
 * <p>Safe for use by several threads.
 */
public final class Labeling {

    private final String id;
    private final Seed seed;
    private final Referee referee;
    private final FollowUp followUp;
    private final List<Rapid> rapids = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Integer> changed = new LinkedHashSet<>();
    private long responses;

    /**
     * Creates a labeling.
     *
     * @param id its id, the workflow's id on the wire
     * @param seed decides in which order rapids are shown, by whom they are answered, and how fast
     * @param referee the rule that settles rapids
     * @param rapids the rapids, with the answers they already have
     */
    public Labeling(String id, Seed seed, Referee referee, List<Rapid> rapids) {
        this(id, seed, referee, rapids, FollowUp.NONE);
    }

    /**
     * Creates a labeling that grows.
     *
     * @param id its id, the workflow's id on the wire
     * @param seed decides in which order rapids are shown, by whom they are answered, and how fast
     * @param referee the rule that settles rapids
     * @param rapids the rapids, with the answers they already have
     * @param followUp adds rapids when all are settled
     */
    public Labeling(String id, Seed seed, Referee referee, List<Rapid> rapids, FollowUp followUp) {
        this.id = id;
        this.seed = seed;
        this.referee = referee;
        this.followUp = followUp;
        for (Rapid rapid : rapids) {
            positions.put(rapid.id(), this.rapids.size());
            this.rapids.add(rapid);
            responses += rapid.responses().size();
        }
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < rapids.size(); i++) {
            if (rapids.get(i).state() == RapidState.Labeling) {
                waiting.add(i);
            }
        }
        Collections.shuffle(waiting, seed.derive("order").random());
        open.addAll(waiting);
        goOn();
    }

    /**
     * The labeling's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /** Decides by whom rapids are answered, and how fast. */
    Seed seed() {
        return seed;
    }

    /**
     * The rule that settles rapids.
     *
     * @return the referee
     */
    public Referee referee() {
        return referee;
    }

    /**
     * How many rapids there will be in all.
     *
     * @return the number, 0 if none follow
     */
    public int planned() {
        return followUp.planned();
    }

    /**
     * All rapids as they are now, replaced ones included.
     *
     * @return a snapshot
     */
    public synchronized List<Rapid> allRapids() {
        return List.copyOf(rapids);
    }

    /**
     * The rapids that count: all but replaced ones, in the order of the customer's datapoints.
     *
     * @return a snapshot
     */
    public synchronized List<Rapid> rapids() {
        return rapids.stream()
                .filter(rapid -> rapid.state() != RapidState.Rejected)
                .toList();
    }

    /**
     * One rapid.
     *
     * @param rapidId its id
     * @return the rapid as it is now, or empty
     */
    public synchronized Optional<Rapid> rapid(String rapidId) {
        @Nullable Integer position = positions.get(rapidId);
        return position == null ? Optional.empty() : Optional.of(rapids.get(position));
    }

    /**
     * How far it is.
     *
     * @return counts at this moment
     */
    public synchronized LabelingProgress progress() {
        long total = 0;
        long completed = 0;
        for (Rapid rapid : rapids) {
            if (rapid.state() != RapidState.Rejected) {
                int given = rapid.responses().size();
                completed += given;
                total += rapid.state() == RapidState.Done
                        ? given
                        : Math.max(given, referee.most().orElse(given));
            }
        }
        long missing = followUp.planned()
                - rapids.stream()
                        .filter(rapid -> rapid.state() != RapidState.Rejected)
                        .count();
        if (missing > 0 && !open.isEmpty()) {
            total += missing * referee.most().orElse(0);
        }
        if (referee instanceof Referee.Budget budget && !open.isEmpty()) {
            total = Math.max(completed, budget.totalBudget());
        }
        return new LabelingProgress(total, completed, open.isEmpty());
    }

    /**
     * Whether no rapid waits for answers.
     *
     * @return true if all are settled
     */
    public synchronized boolean isDone() {
        return open.isEmpty();
    }

    /**
     * Takes an answer.
     *
     * @param rapidId the rapid
     * @param response the answer
     * @return false if the rapid takes no more answers, or none from this labeler
     */
    public synchronized boolean accept(String rapidId, Response response) {
        @Nullable Integer position = positions.get(rapidId);
        if (position == null
                || rapids.get(position).state() != RapidState.Labeling
                || rapids.get(position).answeredBy(response.labeler().id())) {
            return false;
        }
        store(position, response);
        return true;
    }

    /**
     * The rapid that waits longest among those that somebody has not answered.
     *
     * @param labelerId who is to answer
     * @return the rapid as it is now, or empty
     */
    public synchronized Optional<Rapid> openTo(String labelerId) {
        return open.stream()
                .map(rapids::get)
                .filter(rapid -> !rapid.answeredBy(labelerId))
                .findFirst();
    }

    /**
     * Takes rapids out and puts fresh ones with the same subjects in their places.
     *
     * @param replacements the id of the rapid to add by the id of the rapid to take out; unknown and already replaced
     *     rapids are left alone
     */
    public synchronized void restart(Map<String, String> replacements) {
        replacements.forEach((old, fresh) -> {
            @Nullable Integer position = positions.get(old);
            if (position != null && rapids.get(position).state() != RapidState.Rejected) {
                Rapid rapid = rapids.get(position);
                responses -= rapid.responses().size();
                rapids.set(position, rapid.in(RapidState.Rejected));
                open.removeLastOccurrence(position);
                changed.add(position);
                positions.put(fresh, rapids.size());
                changed.add(rapids.size());
                open.addLast(rapids.size());
                rapids.add(Rapid.open(fresh, rapid.subject()));
            }
        });
    }

    /**
     * The rapids that changed since this was last called.
     *
     * @return rapids as they are now
     */
    public synchronized List<Rapid> takeChanges() {
        List<Rapid> taken = changed.stream().map(rapids::get).toList();
        changed.clear();
        return taken;
    }

    /**
     * Chooses the rapid that waits longest, and a labeler who has not answered it.
     *
     * @param pool who may answer
     * @param first where in the pool to begin to look, by rapid
     * @param admission whether a labeler is let in
     * @return what to answer next, or empty if every open rapid has been answered by everybody
     */
    synchronized Optional<Assignment> next(List<Labeler> pool, StartingPoint first, Predicate<Labeler> admission) {
        for (int tries = open.size(); tries > 0 && !pool.isEmpty(); tries--) {
            int position = open.removeFirst();
            open.addLast(position);
            Rapid rapid = rapids.get(position);
            int given = rapid.responses().size();
            int begin = first.of(rapid) + given;
            for (int i = 0; i < pool.size(); i++) {
                Labeler labeler = pool.get(Math.floorMod(begin + i, pool.size()));
                if (!rapid.answeredBy(labeler.id()) && admission.test(labeler)) {
                    return Optional.of(new Assignment(rapid, labeler));
                }
            }
        }
        return Optional.empty();
    }

    private void store(int position, Response response) {
        Rapid rapid = rapids.get(position).with(response);
        responses++;
        changed.add(position);
        rapids.set(position, rapid);
        boolean shared = referee instanceof Referee.Budget;
        if (shared && settled(rapid)) {
            while (!open.isEmpty()) {
                close(open.peekFirst());
            }
        } else if (settled(rapid)) {
            close(position);
        }
        goOn();
    }

    private void goOn() {
        if (open.isEmpty()) {
            for (Rapid fresh : followUp.after(List.copyOf(rapids))) {
                positions.put(fresh.id(), rapids.size());
                changed.add(rapids.size());
                open.addLast(rapids.size());
                rapids.add(fresh);
            }
        }
    }

    private boolean settled(Rapid rapid) {
        return referee.isSettled(rapid.subject().task().question().categories(), rapid.votes(), responses);
    }

    private void close(Integer position) {
        open.removeLastOccurrence(position);
        rapids.set(position, rapids.get(position).in(RapidState.Done));
        changed.add(position);
    }

    /** Where to begin to look for a labeler. */
    interface StartingPoint {

        /** A number from 0 that is the same for the same rapid in every run. */
        int of(Rapid rapid);
    }

    /**
     * Who answers what.
     *
     * @param rapid the rapid as it is now
     * @param labeler a labeler who has not answered it
     */
    record Assignment(Rapid rapid, Labeler labeler) {}
}
