package ai.rapidata.sdk.order;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which orders can be found or ordered. */
public enum OrderField implements SearchField {
    /** The name. */
    ORDER_NAME("order_name", true, true),
    /** The status. */
    STATE("state", true, true),
    /** When the order was created. */
    ORDER_DATE("order_date", true, true),
    /** The owner's e-mail address. */
    CUSTOMER_MAIL("customer_mail", true, false),
    /** Whether everybody can see the order. */
    IS_PUBLIC("is_public", true, false);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    OrderField(String wireName, boolean filterable, boolean sortable) {
        this.wireName = wireName;
        this.filterable = filterable;
        this.sortable = sortable;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    @Override
    public boolean filterable() {
        return filterable;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }
}
