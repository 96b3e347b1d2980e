package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads pages, and goes through all pages of a search one after another. */
public final class Listing {

    private Listing() {}

    /**
     * Reads a page.
     *
     * @param answer what the service sent
     * @param request what was asked for
     * @param read makes something of each item
     * @param <T> what is made
     * @return the page
     * @throws UnexpectedResponseException if there is no list of items
     */
    public static <T> Page<T> page(JsonObject answer, PageRequest request, Function<JsonObject, T> read) {
        if (!(answer.get("items") instanceof JsonArray)) {
            throw new UnexpectedResponseException("the service's answer holds no list of items");
        }
        List<T> items = answer.objects("items").stream().map(read).toList();
        return new Page<>(
                items,
                answer.longValue("total").orElse(items.size()),
                answer.intValue("page").orElse(request.page()));
    }

    /**
     * Goes through all pages. A page is asked for when its first item is needed. What moves from one page to the next
     * because something newer came in between is yielded once.
     *
     * @param first the first page
     * @param fetch asks for a page
     * @param id tells items apart
     * @param <T> the items
     * @return all items
     */
    public static <T> Stream<T> stream(
            PageRequest first, Function<PageRequest, Page<T>> fetch, Function<T, String> id) {
        Iterator<T> items = new Items<>(first, fetch, id);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static final class Items<T> implements Iterator<T> {
        private final Function<PageRequest, Page<T>> fetch;
        private final Function<T, String> id;
        private PageRequest next;
        private Iterator<T> current = List.<T>of().iterator();
        private Set<String> seenOnLastPage = Set.of();
        private long received;
        private boolean atEnd;

        Items(PageRequest first, Function<PageRequest, Page<T>> fetch, Function<T, String> id) {
            this.next = first;
            this.fetch = fetch;
            this.id = id;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && !atEnd) {
                Page<T> page = fetch.apply(next);
                // The service may serve smaller pages than asked for, so only its total tells the end.
                received += page.size();
                atEnd = page.isEmpty() || received >= page.total();
                Set<String> seen = new HashSet<>();
                page.forEach(item -> seen.add(id.apply(item)));
                Set<String> before = seenOnLastPage;
                current = page.stream()
                        .filter(item -> !before.contains(id.apply(item)))
                        .iterator();
                seenOnLastPage = seen;
                next = next.at(next.page() + 1);
            }
            return current.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
