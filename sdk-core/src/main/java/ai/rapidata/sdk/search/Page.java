package ai.rapidata.sdk.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

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

    /**
     * The same page with something made of each item.
     *
     * @param change makes something of an item
     * @param <R> what is made
     * @return a page of the same number and total
     */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        List<R> changed = new ArrayList<>(items.size());
        items.forEach(item -> changed.add(change.apply(item)));
        return new Page<>(changed, total, number);
    }
}
