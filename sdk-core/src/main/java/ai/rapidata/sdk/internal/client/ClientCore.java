package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.config.LoggingControl;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.internal.concurrent.Background;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.logging.LiveLogging;
import ai.rapidata.sdk.internal.logging.LogBackend;

/**
 * What all nouns of one client share: the session, the settings, the terminal. What needs an end is registered with
 * {@link #closeLater(AutoCloseable)} and closed in reverse order.
 */
public final class ClientCore implements AutoCloseable {

    private final Session session;
    private final RapidataConfig config;
    private final LiveLogging logging;
    private final Terminal terminal;
    private final Pages pages;
    private final Closing closing = new Closing();
    private final Background background = closing.later(new Background());

    private ClientCore(Session session, RapidataConfig config, LiveLogging logging) {
        this.session = session;
        this.config = config;
        this.logging = closing.later(logging);
        Surroundings surroundings = session.surroundings();
        this.terminal = surroundings.out() == null
                ? Terminal.system(this::silent)
                : new Terminal(surroundings.out(), false, this::silent);
        this.pages = new Pages(session.environment().appUrl(), terminal, surroundings.browser());
    }

    /**
     * Prepares the parts of a client.
     *
     * @param session connects with the service; not closed with this
     * @param config the settings, those of the environment variables included
     * @return the parts
     */
    public static ClientCore of(Session session, RapidataConfig config) {
        return new ClientCore(session, config, LiveLogging.apply(config.logging(), LogBackend.present()));
    }

    /**
     * Prepares the parts of a client with other settings that uses the same session.
     *
     * @param changed the settings
     * @return the parts
     */
    public ClientCore derive(RapidataConfig changed) {
        return new ClientCore(session, changed, logging.derive(changed.logging()));
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
     * @return the settings, those of the environment variables included, with logging as it is at present
     */
    public RapidataConfig config() {
        return config.withLogging(before -> logging.config());
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
     * Returns what changes logging and printing while the client runs.
     *
     * @return the control
     */
    public LoggingControl logging() {
        return logging;
    }

    /**
     * Tells whether nothing is printed.
     *
     * @return true in silent mode
     */
    public boolean silent() {
        return logging.config().silentMode();
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
