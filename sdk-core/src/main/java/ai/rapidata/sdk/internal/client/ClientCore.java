package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.internal.concurrent.Background;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What all nouns of one client share: the session, the settings, the terminal. What needs an end is registered with
 * {@link #closeLater(AutoCloseable)} and closed in reverse order.
 */
public final class ClientCore implements AutoCloseable {

    private final Session session;
    private final RapidataConfig config;
    private final AtomicBoolean silent;
    private final Terminal terminal;
    private final Pages pages;
    private final Closing closing = new Closing();
    private final Background background = closing.later(new Background());

    /**
     * Prepares the parts.
     *
     * @param session connects with the service; not closed with this
     * @param config the settings, those of the environment variables included
     */
    public ClientCore(Session session, RapidataConfig config) {
        this.session = session;
        this.config = config;
        this.silent = new AtomicBoolean(config.logging().silentMode());
        Surroundings surroundings = session.surroundings();
        this.terminal = surroundings.out() == null
                ? Terminal.system(silent::get)
                : new Terminal(surroundings.out(), false, silent::get);
        this.pages = new Pages(session.environment().appUrl(), terminal, surroundings.browser());
    }

    /**
     * Returns what connects with the service.
     *
     * @return the session
     */
    public Session session() {
        return session;
    }

    /**
     * Returns the settings.
     *
     * @return the settings, those of the environment variables included
     */
    public RapidataConfig config() {
        return config;
    }

    /**
     * Returns the terminal, which is silent in silent mode.
     *
     * @return the terminal
     */
    public Terminal terminal() {
        return terminal;
    }

    /**
     * Returns the pages of the web application.
     *
     * @return the pages
     */
    public Pages pages() {
        return pages;
    }

    /**
     * Returns what runs tasks later.
     *
     * @return the background
     */
    public Background background() {
        return background;
    }

    /**
     * Tells whether nothing is printed.
     *
     * @return true in silent mode
     */
    public boolean silent() {
        return silent.get();
    }

    /**
     * Sets whether nothing is printed.
     *
     * @param silentMode true for silent mode
     */
    public void silent(boolean silentMode) {
        silent.set(silentMode);
    }

    /**
     * Remembers a part that needs an end.
     *
     * @param part closed with this
     * @param <T> the part's type
     * @return the part
     */
    public <T extends AutoCloseable> T closeLater(T part) {
        return closing.later(part);
    }

    /**
     * Forgets a part that was closed already.
     *
     * @param part the part
     */
    public void forget(AutoCloseable part) {
        closing.forget(part);
    }

    /** Closes the parts. The session stays open. */
    @Override
    public void close() {
        closing.close();
    }
}
