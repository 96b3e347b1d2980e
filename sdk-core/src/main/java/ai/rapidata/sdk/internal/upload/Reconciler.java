package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.DatapointDetails;
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
import java.util.LinkedHashMap;
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
 * datapoint is the one looked for is decided by its place, which only the service's view of a single datapoint tells.
 *
 * <p>A datapoint counts as absent only after several looks with growing pauses, since the service may still be at work on
 * the request whose answer was lost.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE_SIZE = 100;
    private static final int PAGES_ALWAYS_READ = 3;
    private static final int MOST_FAILED_PASSES = 3;
    private static final int MOST_CANDIDATES = 500;

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
    private final Map<String, Long> placesById = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > 4 * PAGE_SIZE;
        }
    };
    private boolean running;

    Reconciler(
            DatasetApi api,
            String datasetId,
            RecentDatapoints recent,
            Cancellation cancellation,
            ExecutorService executor,
            Ticker ticker,
            Sleeper sleeper) {
        this.api = api;
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

    /** Removes all but one of the datapoints that are in the dataset more than once at the place of a repeated one. */
    void removeExtras(RepeatedDatapoints repeated) {
        BitSet seen = new BitSet();
        List<String> extras = new ArrayList<>();
        walk(repeated.firstSentAfter(), page -> {
            for (DatapointPage.Entry entry : page.entries()) {
                Long place = repeated.mayShow(entry.assetKey()) ? placeOf(entry.id()) : null;
                int index = place == null ? -1 : repeated.find(entry.assetKey(), place);
                if (index >= 0) {
                    if (seen.get(index)) {
                        extras.add(entry.id());
                    }
                    seen.set(index);
                }
            }
            return false;
        });
        for (String id : extras) {
            LOG.debug("Removing the datapoint {}, which is in the dataset twice", id);
            api.deleteDatapoint(id);
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
        int failedPasses = 0;
        while (true) {
            List<Search> due = new ArrayList<>();
            long wait = takeDue(due);
            if (wait < 0) {
                return;
            }
            if (wait > 0) {
                sleeper.sleep(Duration.ofNanos(wait));
                continue;
            }
            try {
                pass(due);
                failedPasses = 0;
            } catch (RapidataException e) {
                LOG.debug("The dataset {} could not be read", datasetId, e);
                failedPasses++;
                if (failedPasses >= MOST_FAILED_PASSES || cancellation.requested()) {
                    due.forEach(search -> end(search, () -> search.verdict.unknown(e)));
                    failedPasses = 0;
                } else {
                    sleeper.sleep(Duration.ofSeconds(failedPasses));
                }
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
            long left = cancellation.requested() ? 0 : search.lookAt - now;
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
        rest.forEach(search -> end(search, () -> search.verdict.unknown(why)));
    }

    private void end(Search search, Runnable verdict) {
        synchronized (this) {
            if (!searches.remove(search)) {
                return;
            }
        }
        verdict.run();
    }

    private void pass(List<Search> due) {
        Map<String, List<Search>> byKey = new HashMap<>();
        long oldest = Long.MAX_VALUE;
        for (Search search : due) {
            byKey.computeIfAbsent(search.key, key -> new ArrayList<>()).add(search);
            oldest = Math.min(oldest, search.item.sentAfter());
        }
        Set<Search> found = new HashSet<>();
        Set<Search> undecided = new HashSet<>();
        walk(oldest, page -> {
            for (DatapointPage.Entry entry : page.entries()) {
                List<Search> candidates = byKey.get(entry.assetKey());
                if (candidates != null && recent.numberOf(entry.id()) == RecentDatapoints.UNKNOWN) {
                    Search match = match(entry.id(), candidates, undecided);
                    if (match != null) {
                        found.add(match);
                        candidates.remove(match);
                        end(match, () -> match.verdict.found(entry.id()));
                    }
                }
            }
            return found.size() == due.size();
        });
        long now = ticker.nanos();
        for (Search search : due) {
            if (found.contains(search)) {
                continue;
            }
            if (undecided.contains(search)) {
                end(search, () -> search.verdict.unknown(null));
            } else if (search.nextLook(now)) {
                end(search, search.verdict::absent);
            } else if (cancellation.requested()) {
                end(search, () -> search.verdict.unknown(null));
            }
        }
    }

    private @Nullable Search match(String id, List<Search> candidates, Set<Search> undecided) {
        if (candidates.isEmpty()) {
            return null;
        }
        for (Search search : candidates) {
            if (search.countCandidate() > MOST_CANDIDATES) {
                undecided.add(search);
                return null;
            }
        }
        Long place = placeOf(id);
        if (place == null) {
            undecided.addAll(candidates);
            return null;
        }
        for (Search search : candidates) {
            if (search.item.sortIndex() == place) {
                return search;
            }
        }
        return null;
    }

    /** The place of a datapoint, or null when the service does not tell. */
    private @Nullable Long placeOf(String id) {
        Long known = placesById.get(id);
        if (known != null) {
            return known;
        }
        try {
            DatapointDetails details = api.datapoint(id);
            Long place = details.sortIndex();
            if (place != null) {
                placesById.put(id, place);
            }
            return place;
        } catch (NotFoundException e) {
            return -1L;
        }
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

    /** A datapoint that is looked for. */
    private static final class Search {
        private final UploadItem item;
        private final String key;
        private final List<Duration> pauses;
        private final Verdict verdict;
        private long lookAt;
        private int looks;
        private int candidates;

        Search(UploadItem item, List<Duration> pauses, Verdict verdict, long now) {
            this.item = item;
            this.key = item.assetKey();
            this.pauses = pauses;
            this.verdict = verdict;
            this.lookAt = now + pauses.get(0).toNanos();
        }

        int countCandidate() {
            return ++candidates;
        }

        /** Plans the next look; true when there is none left. */
        boolean nextLook(long now) {
            looks++;
            candidates = 0;
            if (looks >= pauses.size()) {
                return true;
            }
            lookAt = now + pauses.get(looks).toNanos();
            return false;
        }
    }
}
