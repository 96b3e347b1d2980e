package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.server.Caller;

/** The one customer of a sandbox, to whom all its clients belong. */
public final class Account {

    /** The customer's id. */
    public static final String USER_ID = "5a9d8c1e-0000-4000-8000-000000000001";

    /** The customer's name. */
    public static final String NAME = "Sandbox Customer";

    /** The customer's mail address. */
    public static final String MAIL = "customer@sandbox.invalid";

    /** The customer's organization. */
    public static final String ORGANIZATION_ID = "org_sandbox";

    private Account() {}

    /**
     * Who owns what was there from the beginning.
     *
     * @return the customer, without a client
     */
    public static Caller keeper() {
        return caller("");
    }

    /**
     * The caller that a client of the account is.
     *
     * @param clientId the client
     * @return the caller
     */
    static Caller caller(String clientId) {
        return new Caller(clientId, USER_ID, MAIL, ORGANIZATION_ID);
    }
}
