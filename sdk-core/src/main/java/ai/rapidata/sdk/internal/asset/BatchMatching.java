package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.api.BatchResult;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the item of a batch that belongs to each URL: by the URL as it was sent, then by its normalised form, then by its
 * position where the service reported as many items as there were URLs.
 */
final class BatchMatching {
    private static final int NONE = -1;

    private final List<String> urls;
    private final List<BatchResult.Item> items;
    private final BatchResult.@Nullable Item[] matched;
    private final boolean[] used;
    private int left;

    private BatchMatching(List<String> urls, List<BatchResult.Item> items) {
        this.urls = urls;
        this.items = items;
        this.matched = new BatchResult.Item[urls.size()];
        this.used = new boolean[items.size()];
        this.left = Math.min(matched.length, used.length);
    }

    /**
     * Matches items with URLs.
     *
     * @param urls the URLs in the order sent
     * @param items what the service reported, in any order
     * @return one element per URL: its item, or null when there is none
     */
    static List<BatchResult.@Nullable Item> match(List<String> urls, List<BatchResult.Item> items) {
        BatchMatching matching = new BatchMatching(urls, items);
        matching.matchInOrder();
        matching.matchBy(UnaryOperator.identity());
        matching.matchBy(BatchMatching::normalised);
        matching.matchByPosition();
        return Arrays.asList(matching.matched);
    }

    /** A service that keeps the order makes all that follows unnecessary, for the price of a comparison per URL. */
    private void matchInOrder() {
        for (int i = 0; i < matched.length && i < used.length; i++) {
            if (items.get(i).url().equals(urls.get(i))) {
                match(i, i);
            }
        }
    }

    private void matchBy(UnaryOperator<String> form) {
        if (left == 0) {
            return;
        }
        Map<String, Integer> first = new HashMap<>();
        int[] next = new int[matched.length];
        for (int place = matched.length - 1; place >= 0; place--) {
            if (matched[place] == null) {
                Integer later = first.put(form.apply(urls.get(place)), place);
                next[place] = later == null ? NONE : later;
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                String key = form.apply(items.get(i).url());
                int place = first.getOrDefault(key, NONE);
                if (place != NONE) {
                    match(place, i);
                    first.put(key, next[place]);
                }
            }
        }
    }

    private void matchByPosition() {
        if (left == 0 || matched.length != used.length) {
            return;
        }
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == null && !used[i]) {
                match(i, i);
            }
        }
    }

    private void match(int place, int item) {
        matched[place] = items.get(item);
        used[item] = true;
        left--;
    }

    /**
     * One form for URLs that mean the same: scheme and host in lower case, no default port, no fragment, a path, percent
     * escapes in capitals, characters outside ASCII and spaces escaped.
     *
     * @param url a URL
     * @return its normalised form; the URL itself where it cannot be read
     */
    static String normalised(String url) {
        try {
            URI uri = URI.create(url.strip().replace(" ", "%20").replace("|", "%7C"));
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (scheme == null || host == null) {
                return url;
            }
            scheme = scheme.toLowerCase(Locale.ROOT);
            boolean defaultPort = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            String path = uri.getRawPath();
            String ascii = URI.create((path == null || path.isEmpty() ? "/" : path)
                            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                    .normalize()
                    .toASCIIString();
            return scheme + "://" + host.toLowerCase(Locale.ROOT) + (defaultPort ? "" : ":" + uri.getPort())
                    + capitalEscapes(ascii);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static String capitalEscapes(String text) {
        StringBuilder capital = null;
        for (int i = text.indexOf('%'); i >= 0 && i + 2 < text.length(); i = text.indexOf('%', i + 1)) {
            if (capital == null) {
                capital = new StringBuilder(text);
            }
            capital.setCharAt(i + 1, Character.toUpperCase(text.charAt(i + 1)));
            capital.setCharAt(i + 2, Character.toUpperCase(text.charAt(i + 2)));
        }
        return capital == null ? text : capital.toString();
    }
}
