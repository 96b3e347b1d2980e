package ai.rapidata.sandbox.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, as the API sends it.
 *
 * @param total how many items match on all pages together
 * @param page the number of this page, from 1
 * @param pageSize how many items a page holds at most
 * @param items the items of this page
 * @param totalPages how many pages there are
 * @param <T> the type of the items
 */
public record Page<T>(long total, int page, int pageSize, List<T> items, int totalPages) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The same page with other items.
     *
     * @param change makes the new item of an old one
     * @param <R> the type of the new items
     * @return a new page
     */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(total, page, pageSize, items.stream().<R>map(change).toList(), totalPages);
    }
}
