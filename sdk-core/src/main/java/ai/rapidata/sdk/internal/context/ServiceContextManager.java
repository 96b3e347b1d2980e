package ai.rapidata.sdk.internal.context;

import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.context.ContextQuestion;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Context shortening by the service: each distinct pair once, a few at a time. */
public final class ServiceContextManager implements ContextManager {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceContextManager.class);

    /** So many pairs go into one request, which takes as long as the slowest of them. */
    private static final int PAIRS_AT_ONCE = 10;

    private final DatasetApi datasets;
    private final int workers;

    /**
     * Creates it.
     *
     * @param datasets the calls of the dataset service
     * @param workers how many requests at a time
     */
    public ServiceContextManager(DatasetApi datasets, int workers) {
        this.datasets = datasets;
        this.workers = workers;
    }

    @Override
    public List<String> shortenContexts(List<ContextQuestion> pairs) {
        for (int index = 0; index < pairs.size(); index++) {
            requireText("pairs[" + index + "].context", pairs.get(index).context());
            requireText("pairs[" + index + "].question", pairs.get(index).question());
        }
        Map<ContextQuestion, String> shortened = shortened(List.copyOf(new LinkedHashSet<>(pairs)));
        warnOfLongOnes(shortened);
        return pairs.stream().map(shortened::get).toList();
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException(field, text, "is blank", "leave the pair out, or give a text");
        }
    }

    private Map<ContextQuestion, String> shortened(List<ContextQuestion> distinct) {
        List<List<ContextQuestion>> requests = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += PAIRS_AT_ONCE) {
            requests.add(distinct.subList(from, Math.min(distinct.size(), from + PAIRS_AT_ONCE)));
        }
        List<List<String>> answers = Parallel.map("shortening", workers, requests, datasets::shortenContexts);
        Map<ContextQuestion, String> shortened = new HashMap<>();
        for (int request = 0; request < requests.size(); request++) {
            for (int place = 0; place < requests.get(request).size(); place++) {
                ContextQuestion pair = requests.get(request).get(place);
                String answer = answers.get(request).get(place);
                shortened.put(pair, answer.isBlank() ? pair.context() : answer);
            }
        }
        return shortened;
    }

    private static void warnOfLongOnes(Map<ContextQuestion, String> shortened) {
        long tooLong = shortened.values().stream()
                .filter(text -> text.length() > MAX_CONTEXT_LENGTH)
                .count();
        if (tooLong > 0) {
            LOG.warn("contexts that are above {} characters after shortening: {}", MAX_CONTEXT_LENGTH, tooLong);
        }
    }
}
