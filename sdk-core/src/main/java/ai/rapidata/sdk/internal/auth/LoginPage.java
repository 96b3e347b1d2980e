package ai.rapidata.sdk.internal.auth;

import java.net.URI;

/** Brings the page on which a person logs in before that person's eyes. */
@FunctionalInterface
public interface LoginPage {

    /**
     * Shows a page, at least by printing its address.
     *
     * @param page the address
     */
    void show(URI page);
}
