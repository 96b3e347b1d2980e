package ai.rapidata.sandbox.server;

import io.javalin.http.Context;

/**
 * Who a request comes from, according to its token.
 *
 * @param clientId the client that the token was given to
 * @param userId the customer behind the client, a UUID
 * @param mail the customer's mail address
 * @param organizationId the customer's organization
 */
public record Caller(String clientId, String userId, String mail, String organizationId) {

    private static final String ATTRIBUTE = "sandbox.caller";

    /**
     * The caller of the request being served.
     *
     * @param context the request
     * @return the caller
     * @throws IllegalStateException if the route is one for anybody
     */
    public static Caller of(Context context) {
        Caller caller = context.attribute(ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("the route " + context.path() + " does not ask who is calling");
        }
        return caller;
    }

    void attachTo(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}
