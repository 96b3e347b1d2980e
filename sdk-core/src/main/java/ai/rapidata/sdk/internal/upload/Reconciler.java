package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.DatapointPage;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.asset.Cancellation;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether datapoints whose answer was lost are in the dataset. All that wait are looked for in one pass over the
 * dataset, newest first; a pass ends where everything older was known before the first of them was sent. Whether a found
 * datapoint is the one looked for is decided by its place, which only the service's view of a single datapoint tells. One
 * that the service failed to process is not the one.
 *
 * <p>A datapoint counts as absent only after several looks with growing pauses, since the service may still be at work on
 * the request whose answer was lost.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE_SIZE = 100;
    private static final int PAGES_ALWAYS_READ = 3;
    private static final int MOST_CANDIDATES = 500;
    private static final int MOST_UNREADABLE_IN_A_ROW = 5;

    /** Told what was found out; exactly one method is called, exactly once. */
    interface Verdict {
        /** The datapoint is in the dataset. */
        void found(String datapointId);

        /** The datapoint is not in the dataset. */
        void absent();

        /** The dataset could not be read, or does not tell. */
        void unknown(@Nullable Throwable why);
    }

    private final DatasetApi api;
    private final String datasetId;
    private final RecentDatapoints recent;
    private final Cancellation cancellation;
    private final ExecutorService executor;
    private final Ticker ticker;
    private final Sleeper sleeper;
    private final List<Search> searches = new ArrayList<>();
    private final DatapointPlaces places;
    private boolean running;

    Reconciler(
            DatasetApi api,
            String datasetId,
            int atOnce,
            RecentDatapoints recent,
            Cancellation cancellation,
            ExecutorService executor,
            Ticker ticker,
            Sleeper sleeper) {
        this.api = api;
        this.places = new DatapointPlaces(api, atOnce);
        this.datasetId = datasetId;
        this.recent = recent;
        this.cancellation = cancellation;
        this.executor = executor;
        this.ticker = ticker;
        this.sleeper = sleeper;
    }

    /**
     * Looks for a datapoint.
     *
     * @param item the datapoint
     * @param pauses before each look; absent only after the last
     * @param verdict told the result, by a thread of the client
     */
    void find(UploadItem item, List<Duration> pauses, Verdict verdict) {
        Search search = new Search(item, pauses, verdict, ticker.nanos());
        boolean start;
        synchronized (this) {
            searches.add(search);
            start = !running;
            running = true;
        }
        if (start) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                stop(null);
            } catch (Throwable e) {
                stop(e);
            }
        }
    }

    /**
     * Removes all but one of the datapoints that are in the dataset more than once at the place of a repeated one: the one
     * that the service confirmed stays.
     */
    void removeExtras(RepeatedDatapoints repeated) {
        BitSet confirmed = new BitSet();
        Map<Integer, List<String>> others = new HashMap<>();
        walk(repeated.firstSentAfter(), page -> {
            for (DatapointPage.Entry entry : page.entries()) {
                Long place = repeated.mayShow(entry.assetKey()) ? placeOf(entry.id()) : null;
                int index = place == null ? -1 : repeated.find(entry.assetKey(), place);
                if (index >= 0 && repeated.isConfirmedAs(index, entry.id())) {
                    confirmed.set(index);
                } else if (index >= 0) {
                    others.computeIfAbsent(index, none -> new ArrayList<>()).add(entry.id());
                }
            }
            return false;
        });
        others.forEach(
                (index, ids) -> ids.stream().skip(confirmed.get(index) ? 0 : 1).forEach(this::remove));
    }

    private void remove(String id) {
        LOG.debug("Removing the datapoint {}, which is in the dataset twice", id);
        try {
            api.deleteDatapoint(id);
        } catch (NotFoundException e) {
            LOG.debug("The datapoint {} is gone already", id);
        }
    }

    private void work() {
        try {
            cancellation.call(() -> {
                lookUntilNothingIsLeft();
                return datasetId;
            });
        } catch (InterruptedException e) {
            stop(null);
        } catch (Throwable e) {
            LOG.warn("Looking for datapoints ended unexpectedly", e);
            stop(e);
        }
    }

    private void lookUntilNothingIsLeft() throws InterruptedException {
        while (true) {
            List<Search> due = new ArrayList<>();
            long wait = takeDue(due);
            if (wait < 0) {
                return;
            }
            if (wait > 0) {
                sleeper.sleep(Duration.ofNanos(wait));
            } else {
                look(due);
            }
        }
    }

    /** Puts what is due into the list; returns how long to wait when nothing is, or -1 when nothing is left. */
    private synchronized long takeDue(List<Search> due) {
        if (searches.isEmpty()) {
            running = false;
            return -1;
        }
        long now = ticker.nanos();
        long wait = Long.MAX_VALUE;
        for (Search search : searches) {
            long left = cancellation.requested() ? 0 : search.lookAt() - now;
            if (left <= 0) {
                due.add(search);
            }
            wait = Math.min(wait, left);
        }
        return due.isEmpty() ? wait : 0;
    }

    private void stop(@Nullable Throwable why) {
        List<Search> rest;
        synchronized (this) {
            rest = List.copyOf(searches);
            running = false;
        }
        rest.forEach(search -> end(search, () -> search.verdict().unknown(why)));
    }

    private void end(Search search, Runnable verdict) {
        synchronized (this) {
            if (!searches.remove(search)) {
                return;
            }
        }
        verdict.run();
    }

    /** One pass over the dataset for all searches that are due. */
    private void look(List<Search> due) {
        Pass pass = new Pass(due);
        RapidataException failure = null;
        try {
            walk(pass.oldest, pass::read);
        } catch (RapidataException e) {
            LOG.debug("The dataset {} could not be read", datasetId, e);
            failure = e;
        }
        long now = ticker.nanos();
        for (Search search : due) {
            RapidataException unread = failure != null ? failure : pass.unread.get(search);
            if (pass.found.contains(search)) {
                continue;
            }
            if (pass.undecided.contains(search)) {
                end(search, () -> search.verdict().unknown(null));
            } else if (unread != null) {
                if (search.lookFailed(now) || cancellation.requested()) {
                    end(search, () -> search.verdict().unknown(unread));
                }
            } else if (search.lookedInVain(now)) {
                end(search, search.verdict()::absent);
            } else if (cancellation.requested()) {
                end(search, () -> search.verdict().unknown(null));
            }
        }
    }

    /** What is found out in one pass. */
    private final class Pass {
        private final Map<String, List<Search>> byKey = new HashMap<>();
        private final Set<Search> found = new HashSet<>();
        private final Set<Search> undecided = new HashSet<>();
        private final Map<Search, RapidataException> unread = new HashMap<>();
        private final int due;
        private long oldest = Long.MAX_VALUE;
        private int unreadableInARow;

        Pass(List<Search> due) {
            this.due = due.size();
            for (Search search : due) {
                byKey.computeIfAbsent(search.key(), key -> new ArrayList<>()).add(search);
                oldest = Math.min(oldest, search.item().sentAfter());
            }
        }

        /** Reads a page; true when everything is found. Asks about few more datapoints than are looked for. */
        boolean read(DatapointPage page) {
            List<DatapointPage.Entry> few = new ArrayList<>();
            for (DatapointPage.Entry entry : page.entries()) {
                if (recent.numberOf(entry.id()) == RecentDatapoints.UNKNOWN && isWorthAsking(entry)) {
                    few.add(entry);
                    if (few.size() >= Math.max(places.atOnce(), due - found.size())) {
                        match(few);
                        few.clear();
                    }
                }
            }
            if (!few.isEmpty()) {
                match(few);
            }
            return found.size() == due;
        }

        private boolean isWorthAsking(DatapointPage.Entry entry) {
            List<Search> candidates = byKey.getOrDefault(entry.assetKey(), List.of());
            for (Search search : candidates) {
                if (search.countCandidate() > MOST_CANDIDATES) {
                    undecided.add(search);
                    return false;
                }
            }
            return !candidates.isEmpty();
        }

        private void match(List<DatapointPage.Entry> entries) {
            List<String> ids = entries.stream().map(DatapointPage.Entry::id).toList();
            List<DatapointPlaces.Answer> answers = places.of(ids);
            for (int i = 0; i < answers.size(); i++) {
                match(answers.get(i), byKey.getOrDefault(entries.get(i).assetKey(), List.of()));
            }
        }

        private void match(DatapointPlaces.Answer answer, List<Search> candidates) {
            RapidataException failure = answer.failure();
            if (failure != null) {
                candidates.forEach(search -> unread.put(search, failure));
                if (++unreadableInARow >= MOST_UNREADABLE_IN_A_ROW) {
                    throw failure;
                }
                return;
            }
            unreadableInARow = 0;
            Long place = answer.place();
            if (place == null) {
                undecided.addAll(candidates);
                return;
            }
            for (Search search : candidates) {
                if (search.item().sortIndex() == place) {
                    found.add(search);
                    candidates.remove(search);
                    end(search, () -> search.verdict().found(answer.id()));
                    return;
                }
            }
        }
    }

    /** The place of a datapoint, or null when the service does not tell. */
    private @Nullable Long placeOf(String id) {
        DatapointPlaces.Answer answer = places.of(List.of(id)).get(0);
        if (answer.failure() != null) {
            throw answer.failure();
        }
        return answer.place();
    }

    private interface PageReader {
        /** Reads a page; true when nothing more is needed. */
        boolean read(DatapointPage page);
    }

    /** Reads pages, newest first, until the reader has enough or everything older was there before. */
    private void walk(long confirmedBefore, PageReader reader) {
        long seen = 0;
        boolean newestFirst = true;
        long lastNumber = Long.MAX_VALUE;
        int pagesBeyond = 0;
        for (int number = 1; ; number++) {
            DatapointPage page = api.newestDatapoints(datasetId, number, PAGE_SIZE);
            if (reader.read(page)) {
                return;
            }
            seen += page.entries().size();
            if (page.entries().isEmpty() || seen >= page.total()) {
                return;
            }
            boolean beyond = false;
            long first = 0;
            for (DatapointPage.Entry entry : page.entries()) {
                long confirmed = recent.numberOf(entry.id());
                if (confirmed != RecentDatapoints.UNKNOWN) {
                    first = first == 0 ? confirmed : first;
                    beyond |= confirmed <= confirmedBefore;
                    lastNumber = confirmed;
                }
            }
            newestFirst &= first == 0 || lastNumber <= first;
            pagesBeyond += beyond ? 1 : 0;
            if (newestFirst && pagesBeyond > 1 && number >= PAGES_ALWAYS_READ) {
                return;
            }
        }
    }
}
