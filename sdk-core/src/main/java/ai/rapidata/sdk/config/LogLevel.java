package ai.rapidata.sdk.config;

/** From which importance on messages are logged. */
public enum LogLevel {
    /** Everything, requests included. */
    DEBUG,
    /** The course of operations. */
    INFO,
    /** Trouble that was handled. */
    WARNING,
    /** Failures. */
    ERROR,
    /** Failures after which nothing works; the same as {@link #ERROR} where a logging backend knows no more. */
    CRITICAL
}
