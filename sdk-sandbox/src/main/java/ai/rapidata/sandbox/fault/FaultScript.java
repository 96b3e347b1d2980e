package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.traffic.PathPattern;
import java.util.ArrayList;
import java.util.List;

/** The faults that a sandbox commits. Requests below {@code /__sandbox} are never hit. */
public final class FaultScript {

    private final List<Rule> rules = new ArrayList<>();

    /** Creates an empty script. */
    public FaultScript() {}

    /**
     * Adds a fault. Faults act independently of each other: where several hit a request, all delays add up, and the first
     * of the others happens.
     *
     * @param fault the fault
     * @return tells how the fault is doing
     */
    public Rule add(Fault fault) {
        var rule = new Rule(fault);
        synchronized (rules) {
            rules.add(rule);
        }
        return rule;
    }

    /** Ends all faults. */
    public void clear() {
        synchronized (rules) {
            rules.clear();
        }
    }

    /**
     * The faults so far.
     *
     * @return all rules that were added and not cleared, used up or not
     */
    public List<Rule> rules() {
        synchronized (rules) {
            return List.copyOf(rules);
        }
    }

    /** Counts a request and tells what is to happen to it. */
    List<FaultAction> actionsFor(String method, String path) {
        List<FaultAction> actions = new ArrayList<>();
        for (Rule rule : rules()) {
            if (rule.hits(method, path)) {
                actions.add(rule.fault.action());
            }
        }
        return actions;
    }

    /** A fault with its counts. */
    public static final class Rule {

        private final Fault fault;
        private final PathPattern pattern;
        private int seen;
        private int hits;

        private Rule(Fault fault) {
            this.fault = fault;
            this.pattern = PathPattern.of(fault.path());
        }

        /**
         * The fault.
         *
         * @return what was added
         */
        public Fault fault() {
            return fault;
        }

        /**
         * How many requests have matched method and path.
         *
         * @return the number, those that were spared included
         */
        public synchronized int seen() {
            return seen;
        }

        /**
         * How many requests have been hit.
         *
         * @return the number
         */
        public synchronized int hits() {
            return hits;
        }

        private synchronized boolean hits(String method, String path) {
            if (!(fault.method().equals("*") || fault.method().equalsIgnoreCase(method)) || !pattern.matches(path)) {
                return false;
            }
            int place = seen++ - fault.after();
            boolean hit = place >= 0 && place % fault.every() == 0 && hits < fault.times();
            if (hit) {
                hits++;
            }
            return hit;
        }
    }
}
