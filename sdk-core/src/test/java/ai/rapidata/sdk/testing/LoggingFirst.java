package ai.rapidata.sdk.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.LoggerFactory;

/**
 * Starts the logging backend before any test. While it starts, SLF4J hands out stand-ins, and tests that run side by side
 * would get those. And a test that waits hears nothing of what ends the threads of others: some throw errors on purpose.
 */
public final class LoggingFirst implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        LoggerFactory.getILoggerFactory();
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
