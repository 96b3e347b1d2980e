package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.api.BatchResult;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private BatchMatching() {}

    /**
     * Matches items with URLs.
     *
     * @param urls the URLs in the order sent
     * @param items what the service reported, in any order
     * @return one element per URL: its item, or null when there is none
     */
    static List<BatchResult.@Nullable Item> match(List<String> urls, List<BatchResult.Item> items) {
        BatchResult.@Nullable Item[] matched = new BatchResult.Item[urls.size()];
        boolean[] used = new boolean[items.size()];
        matchBy(UnaryOperator.identity(), urls, items, matched, used);
        matchBy(BatchMatching::normalised, urls, items, matched, used);
        if (items.size() == urls.size()) {
            for (int i = 0; i < matched.length; i++) {
                if (matched[i] == null && !used[i]) {
                    matched[i] = items.get(i);
                    used[i] = true;
                }
            }
        }
        List<BatchResult.@Nullable Item> result = new ArrayList<>(matched.length);
        for (BatchResult.Item item : matched) {
            result.add(item);
        }
        return result;
    }

    private static void matchBy(
            UnaryOperator<String> form,
            List<String> urls,
            List<BatchResult.Item> items,
            BatchResult.@Nullable Item[] matched,
            boolean[] used) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == null) {
                waiting.computeIfAbsent(form.apply(urls.get(i)), absent -> new ArrayDeque<>())
                        .add(i);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        for (int i = 0; i < used.length; i++) {
            Deque<Integer> places =
                    used[i] ? null : waiting.get(form.apply(items.get(i).url()));
            Integer place = places == null ? null : places.poll();
            if (place != null) {
                matched[place] = items.get(i);
                used[i] = true;
            }
        }
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
