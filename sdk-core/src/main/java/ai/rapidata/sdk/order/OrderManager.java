package ai.rapidata.sdk.order;

import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Creates and finds orders, the older way of having something labeled; a job definition that is assigned to an audience is
 * the newer one. Found orders come newest first, with what the search returned of them.
 */
public interface OrderManager extends PlainOrderFactory {

    /** How many orders a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * Gets an order.
     *
     * @param id its id
     * @return the order
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    Order getOrderById(String id);

    /**
     * Finds the newest orders.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Order> findOrders() {
        return findOrders("");
    }

    /**
     * Finds orders by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Order> findOrders(String name) {
        return findOrders(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds orders by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<Order> findOrders(String name, int amount) {
        return findOrders(name, amount, 1);
    }

    /**
     * Finds orders by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<Order> findOrders(String name, int amount, int page);

    /**
     * Finds orders by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<Order> streamOrders(String name) {
        return streamOrders(search -> search.contains(OrderField.ORDER_NAME, name));
    }

    /**
     * Finds orders, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Order> streamOrders(UnaryOperator<Search<OrderField>> search);

    /**
     * Lists the orders that their owners let everybody see. {@link #getOrderById(String)} gets one of them.
     *
     * @return all of them
     */
    List<PublicOrder> findPublicOrders();

    /**
     * Creates an order in the background.
     *
     * <pre>{@code
     * UploadJob<Order> job = client.order().inBackground(upload -> client.order()
     *         .createCompareOrder(name, instruction, datapoints, options -> options.upload(upload)));
     * }</pre>
     *
     * @param creation creates, with upload options to which it applies the given change
     * @param <T> what is created
     * @return the running creation
     */
    <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation);

    /**
     * Forgets an upload that was begun with a resume key, so that the key can be used for another. The order stays.
     *
     * @param resumeKey the key
     * @return true when there was something to forget
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when the upload is running
     */
    boolean discardUpload(String resumeKey);
}
