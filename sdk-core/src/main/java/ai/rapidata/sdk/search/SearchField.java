package ai.rapidata.sdk.search;

/** A property by which things can be found or ordered. Each kind of thing has an enumeration of its own. */
public interface SearchField {

    /**
     * The service's name of the property.
     *
     * @return for example {@code "created_at"}
     */
    String wireName();

    /**
     * Whether the service can compare this property with values.
     *
     * @return true if it can be used in a condition
     */
    boolean filterable();

    /**
     * Whether the service can order by this property.
     *
     * @return true if it can be used as an order
     */
    boolean sortable();
}
