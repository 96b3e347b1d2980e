package ai.rapidata.sdk.search;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * One page of what was found: a list that also knows how much there is in all.
 *
 * @param <T> what was found
 */
public final class Page<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> items;
    private final long total;
    private final int number;

    /**
     * Creates a page.
     *
     * @param items what is on this page
     * @param total how much was found in all
     * @param number the number of this page, counted from 1
     */
    public Page(List<T> items, long total, int number) {
        this.items = List.copyOf(items);
        this.total = total;
        this.number = number;
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /**
     * How much was found in all.
     *
     * @return the number of items on all pages together, as the service counted when it answered
     */
    public long total() {
        return total;
    }

    /**
     * Which page this is.
     *
     * @return its number, counted from 1
     */
    public int number() {
        return number;
    }
}
